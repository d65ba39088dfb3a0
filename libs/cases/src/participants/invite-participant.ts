import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, type FieldError, wholeMinute } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { Case } from '../case-file/case.js';
import { CaseAccess } from '../case-file/case-access.query.js';
import { Grants } from './grants.js';
import { checkTrack } from './known-track.js';
import type { InviteDto } from './participant.dto.js';

@Injectable()
export class InviteParticipant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: CaseAccess,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  /** Only an organisation that signed this table's covenant can take part, or somebody who sits there for it. */
  execute(actor: Actor, caseId: string, input: InviteDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'invite', Case, caseId);
      await this.cases.keepOpen(caseId);
      const errors = [
        ...(await this.checkInvited(file, input)),
        ...checkTrack(this.catalogue.get((await this.tables.byId(file.tableId)).kind), input.track),
        ...this.checkTerm(input),
      ];
      if (errors.length > 0)
        throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
      const id = await this.grants.give(actor, file, {
        organisationId: input.organisationId,
        personId: input.personId ?? null,
        level: input.level,
        track: input.track,
        reason: input.reason,
        origin: 'invitation',
        from: minuteOf(input.from),
        until: minuteOf(input.until),
      });
      if (id) return { id };
      throw new DomainError(
        'conflict',
        'already-participant',
        input.personId
          ? 'Deze persoon neemt al deel aan deze casus.'
          : 'Deze organisatie neemt al deel aan deze casus.',
      );
    });
  }

  private async checkInvited(file: Case, input: InviteDto): Promise<FieldError[]> {
    const partners = await this.tables.organisations(file.tableId);
    if (!partners.some(({ id }) => id === input.organisationId)) {
      const message = 'Deze organisatie heeft voor deze tafel geen geldig convenant.';
      return [{ field: 'organisationId', code: 'no-covenant', message }];
    }
    if (!input.personId) return [];
    const { tableId, municipality } = file;
    const sits = (await this.tables.seats({ personId: input.personId })).some(
      (seat) =>
        seat.tableId === tableId &&
        seat.organisationId === input.organisationId &&
        (seat.municipality === null || seat.municipality === municipality),
    );
    if (sits) return [];
    const message = 'Deze persoon zit niet voor deze organisatie aan deze tafel.';
    return [{ field: 'personId', code: 'no-seat', message }];
  }

  private checkTerm({ from, until }: InviteDto): FieldError[] {
    const end = minuteOf(until);
    const beginning = minuteOf(from) ?? this.clock.now();
    if (end === undefined || (end > beginning && end > this.clock.now())) return [];
    return [{ field: 'until', code: 'in-past', message: 'Kies een einde dat na nu en na het begin ligt.' }];
  }
}

function minuteOf(instant: string | undefined): Date | undefined {
  return instant === undefined ? undefined : wholeMinute(new Date(instant));
}
