import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type ActiveMembership, type Actor, Clock, type Duty, type Origin, wholeMinute } from '#lib/kernel';

export interface ActorRow {
  id: string;
  organisationId: string;
  duties: Duty[];
  memberships: ActiveMembership[];
}

/** SQL for the duties of `p` that count on day `$2`. */
export const countingDuties = `
  ARRAY(SELECT d.duty FROM identity.active_duties($2::date) d WHERE d.person_id = p.id)`;

/** SQL for the columns of an Actor; `p` is identity.person, `$2` today. */
export const actorColumns = `
  p.id, p.organisation_id AS "organisationId", ${countingDuties} AS duties,
  COALESCE((SELECT json_agg(json_build_object(
              'tableId', a.table_id, 'organisationId', a.organisation_id, 'role', a.role,
              'municipality', a.municipality, 'organisationType', a.organisation_type))
              FROM identity.active_membership($2::date) a WHERE a.person_id = p.id), '[]') AS memberships`;

export function toActor(row: ActorRow, origin: Origin, now: Date): Actor {
  return {
    kind: 'person',
    personId: row.id,
    organisationId: row.organisationId,
    memberships: row.memberships,
    duties: row.duties,
    scopes: [],
    asOf: wholeMinute(now),
    origin,
  };
}

/** Makes the Actor of a person as they are now, inside the running transaction. */
@Injectable()
export class ActorFactory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `null` when the person does not exist or was deactivated. */
  async of(personId: string, origin: Origin = { ipAddress: null, userAgent: null }): Promise<Actor | null> {
    return (await this.ofAll([personId], origin)).get(personId) ?? null;
  }

  /** By id; without those who do not exist or were deactivated. */
  async ofAll(
    personIds: readonly string[],
    origin: Origin = { ipAddress: null, userAgent: null },
  ): Promise<Map<string, Actor>> {
    const rows = await this.unitOfWork.manager.query<ActorRow[]>(
      `SELECT ${actorColumns} FROM identity.person p WHERE p.id = ANY($1) AND p.active`,
      [personIds, this.clock.today()],
    );
    return new Map(rows.map((row) => [row.id, toActor(row, origin, this.clock.now())]));
  }
}
