import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { OrganisationNames, PersonNames } from '#lib/identity';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import { excludable } from './excludable.js';
import type { ExcludeDto } from './exclusion.dto.js';
import { Overseers } from './overseers.js';

@Injectable()
export class Exclude {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly organisations: OrganisationNames,
    private readonly people: PersonNames,
    private readonly overseers: Overseers,
    private readonly clock: Clock,
  ) {}

  /**
   * From this moment no grant opens the case for them, whatever its origin; it ends nothing, so it can be lifted. Of a
   * privacy officer the others are told at once, and one of them must be left.
   */
  execute(actor: Actor, caseId: string, input: ExcludeDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'exclude', Case, caseId);
      await this.check(actor, input);
      const excludedId = input.organisationId ?? input.personId ?? '';
      const overseers = await this.overseers.leftWithout(actor, caseId, excludedId);
      const id = newId();
      const inserted = await this.unitOfWork.manager.query<object[]>(
        `INSERT INTO cases.exclusion (id, case_id, table_id, organisation_id, person_id, reason, decided_by, started_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [
          ...[id, caseId, file.tableId, input.organisationId ?? null, input.personId ?? null],
          ...[input.reason, actor.personId, this.clock.now()],
        ],
      );
      if (inserted.length === 0) {
        throw new DomainError(
          'conflict',
          'already-excluded',
          'Deze persoon of organisatie is al uitgesloten.',
        );
      }
      await this.audit.record(actor, caseAudit.excluded, {
        objectType: 'exclusion',
        objectId: id,
        objectIds: [excludedId],
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      await this.overseers.tell(overseers, { id, caseId, tableId: file.tableId });
      return { id };
    });
  }

  private async check(actor: Actor, { organisationId, personId }: ExcludeDto): Promise<void> {
    if ((organisationId === undefined) === (personId === undefined)) {
      throw DomainError.invalid(
        'personId',
        'one-of',
        'Kies een persoon of een organisatie, en niet allebei.',
      );
    }
    const known = organisationId
      ? (await this.organisations.namesOf([organisationId])).has(organisationId)
      : (await this.people.namesOf([personId ?? null])).has(personId ?? '');
    const field = organisationId ? 'organisationId' : 'personId';
    if (!known) throw DomainError.invalid(field, 'unknown', 'Deze persoon of organisatie bestaat niet.');
    if (!excludable(actor).includes(organisationId ?? personId ?? '')) return;
    throw DomainError.invalid(
      field,
      'locks-out',
      'U kunt uzelf niet uitsluiten. Vraag een andere voorzitter of procesregisseur van deze tafel.',
    );
  }
}
