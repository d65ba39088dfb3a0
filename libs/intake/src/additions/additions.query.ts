import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { PersonNames } from '#lib/identity';
import type { AdditionView } from './addition.dto.js';

interface Row {
  id: string;
  question: string | null;
  text: string;
  addedBy: string;
  addedAt: Date;
}

/** What was added to a signal, the oldest first, each with the question that it answers. */
@Injectable()
export class Additions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonNames,
  ) {}

  async of(signalId: string): Promise<AdditionView[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT a.id, t.question, a.text, a.added_by AS "addedBy", a.added_at AS "addedAt"
         FROM intake.signal_addition a LEFT JOIN intake.triage t ON t.id = a.triage_id
        WHERE a.signal_id = $1 ORDER BY a.id`,
      [signalId],
    );
    const names = await this.people.namesOf(rows.map(({ addedBy }) => addedBy));
    return rows.map(({ addedBy, addedAt, ...row }) => ({
      ...row,
      addedBy: names.get(addedBy)?.name ?? '',
      addedAt: addedAt.toISOString(),
    }));
  }
}
