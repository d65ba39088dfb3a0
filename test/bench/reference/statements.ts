import type { QueryConfig } from 'pg';

/** A statement that each connection prepares once. */
export function prepared(name: string, text: string): (values: readonly unknown[]) => QueryConfig {
  return (values) => ({ name, text, values: [...values] });
}

const settings = [
  ...['person_id', 'organisation_id', 'memberships', 'duties', 'as_of'],
  ...['sits', 'seats', 'organisations', 'leads', 'oversees'],
];

/** Values as the row policies read them. */
export const setActor = prepared(
  'set-actor',
  `SELECT ${settings.map((name, n) => `set_config('casustafel.${name}', $${n + 1}, true)`).join(', ')}`,
);

export const insertEvent = prepared(
  'insert-event',
  `INSERT INTO audit.event (id, action, verb, result, actor_kind, actor_id, organisation_id, object_type, object_id,
     object_ids, case_id, table_id, fields, purpose, reason, ip_address, user_agent, trace_id, client_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
);

export const selectTables = prepared(
  'select-tables',
  `SELECT id, code, kind, name, municipality, municipalities, number_prefix, contact_point, version
     FROM identity.casus_table WHERE id = ANY ($1::uuid[]) ORDER BY name`,
);

/** Nobody who is kept out of a case sees it: the parameter is whoever the reader is, a person and an organisation. */
export const notKeptOut = (caseId: string, reader: string): string =>
  `NOT EXISTS (SELECT FROM cases.exclusion e WHERE e.case_id = ${caseId} AND e.ended_at IS NULL
     AND e.excluded_id = ANY (${reader}::uuid[]))`;

const countOpen = (name: string, which: string) =>
  prepared(
    name,
    `SELECT a.case_id, count(*)::int AS open, min(a.due_on)::text AS "firstDueOn"
        FROM actions.action a
      WHERE ${which} AND a.status IN ('assigned', 'accepted', 'in-progress')
        AND a.table_id = $2 AND ${notKeptOut('a.case_id', '$3')} GROUP BY a.case_id`,
  );

/** What is open in one case, or in several, for who manages table `$2`. */
export const countOpenInCase = countOpen('count-open-in-case', 'a.case_id = $1');
export const countOpenInCases = countOpen('count-open-in-cases', 'a.case_id = ANY ($1)');
