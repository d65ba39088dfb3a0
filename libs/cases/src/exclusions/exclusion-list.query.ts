import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { OrganisationNames, PersonNames } from '#lib/identity';
import { type Actor, isId, type PageRequest, toPage } from '#lib/kernel';
import { LessThan } from 'typeorm';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { ExclusionPage } from './exclusion.dto.js';
import { Exclusion } from './exclusion.js';

/** Who is kept out of a case, and why, for those who decide on it; newest first. */
@Injectable()
export class ExclusionList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly organisations: OrganisationNames,
    private readonly people: PersonNames,
  ) {}

  execute(actor: Actor, caseId: string, paging: PageRequest): Promise<ExclusionPage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'exclude', Case, caseId);
      const [after] = decodeCursor(paging.after, isId) ?? [];
      const found = await this.unitOfWork.manager.find(Exclusion, {
        where: { caseId, ...(after === undefined ? {} : { id: LessThan(after) }) },
        order: { id: 'DESC' },
        take: paging.limit + 1,
      });
      const { items: rows, next } = toPage(found, paging.limit, ({ id }) => encodeCursor(id));
      const organisations = await this.organisations.namesOf(rows.flatMap((row) => row.organisationId ?? []));
      const people = await this.people.namesOf(rows.flatMap((row) => [row.personId, row.decidedBy]));
      await this.audit.record(actor, caseAudit.participantsRead, {
        objectType: 'case',
        objectId: caseId,
        objectIds: rows.map(({ id }) => id),
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      const items = rows.map(({ id, organisationId, personId, reason, decidedBy, startedAt, endedAt }) => ({
        ...{ id, organisationId, personId, reason },
        name: organisations.get(organisationId ?? '') ?? people.get(personId ?? '')?.name ?? '',
        decidedBy: people.get(decidedBy)?.name ?? '',
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      }));
      return { items, next };
    });
  }
}
