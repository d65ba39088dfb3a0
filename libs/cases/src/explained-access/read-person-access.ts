import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { OrganisationNames, PersonNames, type Seat, TableDirectory } from '#lib/identity';
import { type Actor, DomainError, isId, type TableRole, toPage } from '#lib/kernel';
import { caseAudit } from '../cases.audit.js';
import type { CaseAccessQueryDto, PersonAccess, SeatView } from './access.dto.js';
import { describeGround } from './describe-ground.js';
import { Grounds } from './grounds.query.js';

/** Everything that one person may see, now or on a day gone by: what their seats open, and each grant. */
@Injectable()
export class ReadPersonAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly people: PersonNames,
    private readonly organisations: OrganisationNames,
    private readonly grounds: Grounds,
  ) {}

  /**
   * For privacy officers; for everybody about themselves, but for cases that they are kept out of: those do not exist
   * for them, on no day.
   */
  execute(actor: Actor, personId: string, query: CaseAccessQueryDto): Promise<PersonAccess> {
    return this.unitOfWork.run(actor, async () => {
      const oversees = actor.duties.includes('privacy-officer');
      const mayAsk = oversees || personId === actor.personId;
      const person =
        isId(personId) && mayAsk ? (await this.people.namesOf([personId])).get(personId) : undefined;
      if (!person) throw DomainError.notFound();
      const period = await this.grounds.period(query.on);
      const [before = null] = decodeCursor(query.after, isId) ?? [];
      const seats = await this.tables.seats({ personId }, period.day);
      const sits = seats.map(
        ({ tableId, organisationId, municipality }) => `${tableId}/${organisationId}/${municipality ?? '*'}`,
      );
      const { items: grants, next } = toPage(
        await this.grounds.grantsOf(period, { personId, sits, before, most: query.limit + 1 }),
        query.limit,
        ({ id }) => encodeCursor(id),
      );
      const organisationIds = [
        ...new Set(seats.flatMap(({ organisationId, employerId }) => [organisationId, employerId])),
      ];
      const exclusions = await this.grounds.exclusions(period, { personId, organisationIds });
      const excluded = new Set(exclusions.map(({ caseId }) => caseId));
      await this.audit.record(actor, caseAudit.accessExplained, {
        objectType: 'person',
        objectId: personId,
        objectIds: grants.map(({ caseId }) => caseId),
        reason: period.day,
      });
      const names = await this.people.namesOf(grants.map(({ invitedBy }) => invitedBy));
      const organisations = await this.organisations.namesOf(grants.map((grant) => grant.organisationId));
      const items = grants.map((grant) => ({
        caseId: grant.caseId,
        caseNumber: grant.number,
        organisationName: organisations.get(grant.organisationId) ?? '',
        excluded: excluded.has(grant.caseId),
        grounds: [describeGround({ kind: 'grant', grant }, names, personId === actor.personId)],
      }));
      return {
        on: period.day,
        personName: person.name,
        seats: seats.map(describeSeat),
        items,
        next,
      };
    });
  }
}

/** What a seat opens by itself; to all others only what is granted. */
const opened: Partial<Record<TableRole, 'all' | 'process'>> = {
  chair: 'all',
  'process-coordinator': 'all',
  'chain-coordinator': 'process',
};

function describeSeat({ tableName, organisationName, role, municipality }: Seat): SeatView {
  return { tableName, organisationName, role, municipality, opens: opened[role] ?? 'granted' };
}
