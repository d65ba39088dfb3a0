import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';
import { Seats } from '../memberships/seats.query.js';
import { registerAudit } from '../register.audit.js';
import type { PersonView } from './person.dto.js';
import { Person } from './person.js';
import { personColumns } from './person-list.query.js';
import { Screening } from './screening.js';

type Described = Omit<PersonView, 'screenings' | 'memberships'>;

@Injectable()
export class ReadPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly seats: Seats,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<PersonView> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'read', Person, id);
      const { manager } = this.unitOfWork;
      const [person] = await manager.query<[Described]>(
        `SELECT ${personColumns}, p.email, p.version, p.deactivated_on::text AS "deactivatedOn",
                p.no_commercial_duties_declared_on::text AS "noCommercialDutiesDeclaredOn",
                (SELECT type FROM identity.organisation t WHERE t.id = p.organisation_id) AS "organisationType",
                (SELECT max(accepted_on)::text FROM identity.statement_acceptance a WHERE a.person_id = p.id)
                  AS "statementAcceptedOn",
                EXISTS (SELECT FROM identity.second_factor f
                         WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS "secondFactor",
                EXISTS (SELECT FROM identity.external_identity e WHERE e.person_id = p.id) AS "linkedAccount"
           FROM identity.person p WHERE p.id = $2`,
        [this.clock.today(), id],
      );
      const screenings = await manager.find(Screening, {
        where: { personId: id },
        order: { validTo: 'DESC', id: 'DESC' },
        take: 1000,
      });
      const memberships = await this.seats.of(id);
      await this.audit.record(actor, registerAudit.personRead, { objectType: 'person', objectId: id });
      return {
        ...person,
        memberships,
        screenings: screenings.map(({ personId: _personId, ...screening }) => screening),
      };
    });
  }
}
