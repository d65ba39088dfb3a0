import type { ActiveMembership, Actor } from '#lib/kernel';
import type { QueryRunner } from 'typeorm';

/** Tells the database who acts until the transaction ends; `database.actor_…()` read it, and row policies ask that. */
export async function setSessionActor(runner: QueryRunner, actor: Actor): Promise<void> {
  const { memberships } = actor;
  const settings: Record<string, string> = {
    person_id: actor.personId ?? '',
    organisation_id: actor.organisationId ?? '',
    memberships: JSON.stringify(memberships),
    duties: arrayOf(actor.duties),
    as_of: actor.asOf.toISOString(),
    sits: arrayOf(memberships.map(({ tableId, organisationId }) => `${tableId}/${organisationId}`)),
    seats: arrayOf(
      memberships.map((one) => `${one.tableId}/${one.organisationId}/${one.municipality ?? '*'}`),
    ),
    organisations: arrayOf(memberships.map(({ organisationId }) => organisationId)),
    leads: arrayOf(coveredBy(memberships.filter(({ role }) => leaders.has(role)))),
    oversees: arrayOf(coveredBy(memberships.filter(({ role }) => role === 'chain-coordinator'))),
  };
  const names = Object.keys(settings);
  await runner.query(
    `SELECT ${names.map((name, n) => `set_config('casustafel.${name}', $${n + 1}, true)`).join(', ')}`,
    Object.values(settings),
  );
}

const leaders = new Set<string>(['chair', 'process-coordinator']);

/** As `database.covers` reads it: on a regional table a seat may be about one municipality. */
function coveredBy(seats: readonly ActiveMembership[]): string[] {
  return seats.map(({ tableId, municipality }) => `${tableId}/${municipality ?? '*'}`);
}

/** A PostgreSQL array of texts. */
function arrayOf(values: readonly string[]): string {
  const quoted = [...new Set(values)].map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`);
  return `{${quoted.join(',')}}`;
}
