import type { Client } from 'pg';

/** A hole in the second wall: something of its definition left out. */
export interface Gap {
  readonly what: string;
  /** A function, a view, or a table of which the policy is meant. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

/** Each in words of what then goes wrong; `from` is as PostgreSQL itself writes the definition. */
export const gaps: readonly Gap[] = [
  ['an exclusion keeps nobody out', 'cases.actor_kept_out_of', 'e.ended_at IS NULL', 'false'],
  [
    'an exclusion does not keep out who works there',
    'cases.actor_excludable',
    `|| database.setting('organisation_id')::uuid`,
    '',
  ],
  ['a grant that was ended still counts', 'view cases.actor_grant', 'ended_at IS NULL', 'true'],
  ['a grant lasts a minute too long', 'view cases.actor_grant', 'valid_until)', "valid_until, '[]')"],
  ['a grant starts a minute too late', 'view cases.actor_grant', 'valid_until)', "valid_until, '()')"],
  ['a grant of one is for the organisation', 'view cases.actor_grant', 'person_id IS NULL', 'true'],
  ['how one takes part outlasts its end', 'table cases.participant', 'ended_at IS NULL', 'true'],
  [
    'emergency access of others is known',
    'cases.actor_knows_grant',
    'to_person = database.actor_person_id()',
    'true',
  ],
  [
    'a seat is about every municipality',
    'cases.actor_sits_at',
    'cases.seats_for(of_table, for_organisation, in_municipality) && cases.actor_sits()',
    `EXISTS (SELECT FROM unnest(cases.actor_sits()) sit WHERE sit LIKE of_table || '/' || for_organisation || '/%')`,
  ],
  [
    'who is kept out knows of emergency access',
    'table cases.participant',
    'case_id <> ALL (( SELECT cases.actor_kept_out_of() AS actor_kept_out_of)::uuid[])',
    'true',
  ],
  ['a closed case stays open to partners', 'table cases.case', 'closed_at IS NULL', 'true'],
  ['a closed case stays open to who leads', 'cases.actor_sees_content', 'c.closed_at IS NULL', 'true'],
  ['what was done in a closed case stays', 'table actions.action', 'NOT case_closed', 'true'],
  ['the signal of a closed case stays', 'table intake.signal', 'NOT case_closed', 'true'],
  ['every municipality is Groningen', 'database.covers', "'/' || municipality", "'/Groningen'"],
  ['a track is not kept apart', 'cases.takes_part', 'takes_part.on_track IS NULL', 'true'],
  ['minimal sight is the whole dossier', 'cases.takes_part', 'p.level = ANY (takes_part.levels)', 'true'],
  [
    'an action opens all that one’s organisation knows',
    'cases.actor_sees_item',
    '(actor_sees_item.added = database.actor_person_id())',
    'true',
  ],
  [
    'tax data are for private ones too',
    'cases.actor_sees_item',
    "actor_sees_item.of_category = 'tax'::text",
    'false',
  ],
  ['a release that was ended still counts', 'cases.actor_sees_item', 'r.ended_at IS NULL', 'true'],
  ['an action is everybody’s', 'table actions.action', 'assignee_id = database.actor_person_id()', 'true'],
  [
    'a request is everybody’s',
    'table cases.access_request',
    'requester_id = database.actor_person_id()',
    'true',
  ],
  [
    'a report is everybody’s at the table',
    'table intake.signal',
    'reporter_id = ( SELECT database.actor_person_id() AS actor_person_id)',
    'true',
  ],
  [
    'a report goes along with its reporter',
    'table intake.signal',
    "(((table_id)::text || '/'::text) || (organisation_id)::text) = ANY",
    "true OR 'x' = ANY",
  ],
].map(([what = '', of = '', from = '', to = '']) => ({ what, of, from, to }));

/** Makes the hole, and gives what mends it. */
export async function make(client: Client, gap: Gap): Promise<() => Promise<void>> {
  const statement = await definitionOf(client, gap.of);
  if (!statement.includes(gap.from)) throw new Error(`${gap.of} does not say ${gap.from}:\n${statement}`);
  await client.query(statement.replace(gap.from, gap.to));
  return async () => {
    await client.query(statement);
  };
}

const definitions: Readonly<Record<string, string>> = {
  table: `SELECT format('ALTER POLICY %I ON %s USING (%s)', polname, polrelid::regclass, pg_get_expr(polqual, polrelid)) AS statement
            FROM pg_policy WHERE polrelid = $1::regclass AND polcmd IN ('*', 'r')`,
  view: `SELECT format('CREATE OR REPLACE VIEW %s WITH (security_barrier) AS %s', oid::regclass, pg_get_viewdef(oid)) AS statement
           FROM pg_class WHERE oid = $1::regclass`,
};

/** The statement that makes it what it is now. */
async function definitionOf(client: Client, name: string): Promise<string> {
  const [kind = '', of = name] = name.split(' ');
  const { rows } = await client.query<{ statement: string }>(
    definitions[kind] ?? `SELECT pg_get_functiondef(to_regproc($1)) AS statement`,
    [of],
  );
  return rows[0]?.statement ?? '';
}
