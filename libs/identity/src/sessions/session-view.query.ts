import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';
import { countingDuties } from '../people/actor-factory.js';
import type { PendingStep } from './pending-steps.js';
import type { SessionView } from './session.dto.js';

@Injectable()
export class SessionViewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor, pending: readonly PendingStep[]): Promise<SessionView | null> {
    return this.unitOfWork.lookUp(actor, async () => {
      const [view] = await this.unitOfWork.manager.query<Omit<SessionView, 'pending'>[]>(
        `SELECT json_build_object('id', p.id, 'name', p.name, 'username', p.username,
                  'organisation', json_build_object('id', o.id, 'name', o.name)) AS person,
                ${countingDuties} AS duties,
                COALESCE((SELECT json_agg(json_build_object('tableId', t.id, 'tableCode', t.code, 'tableName', t.name,
                                  'kind', t.kind, 'role', m.role, 'organisationId', m.organisation_id) ORDER BY t.name)
                            FROM identity.active_membership($2::date) m
                            JOIN identity.casus_table t ON t.id = m.table_id
                           WHERE m.person_id = p.id), '[]') AS memberships
           FROM identity.person p JOIN identity.organisation o ON o.id = p.organisation_id
          WHERE p.id = $1 AND p.active`,
        [actor.personId, this.clock.today()],
      );
      return view ? { ...view, pending } : null;
    });
  }
}
