import type { Client } from 'pg';
import { fillTable } from './fill-table.js';
import { rowKinds } from './ids.js';
import { organisations, type Volume } from './volume.js';

const { organisation, table, person, membership } = rowKinds;
const tables = 2;

/** Who can be somebody in the bench: their place in the numbering of people. */
export const characters = {
  /** Of table 1, where nearly all cases are. */
  chair: 1,
  /** Of the organisation that takes part in one of a hundred cases. */
  partner: 2,
  privacyOfficer: 3,
  /** The first of those who have actions; ordinary people from here on. */
  firstAssignee: 4,
} as const;

/** SQL for the organisation of person `n`. Character `partner` has one of their own. */
export const organisationOf = (n: string): string =>
  `CASE WHEN ${n} = ${characters.partner} THEN ${organisations} ELSE 1 + ${n} % ${organisations - 1} END`;

/** Organisations, two tables of one kind, people and what they may be there. */
export async function fillInstallation(client: Client, { people }: Volume): Promise<void> {
  await fillTable(
    client,
    'identity.organisation',
    'id, code, name, type',
    `SELECT pg_temp.id(${organisation}, n, 1000), 'organisatie-' || n, 'Organisatie ' || n, 'public'
       FROM generate_series(1, ${organisations}) n`,
  );
  await fillTable(
    client,
    'identity.casus_table',
    'id, code, kind, name, municipality, number_prefix',
    `SELECT pg_temp.id(${table}, n, 1000), 'tafel-' || n, 'ondermijning', 'Casustafel ' || n,
            'Groningen', 'T' || n FROM generate_series(1, ${tables}) n`,
  );
  await fillTable(
    client,
    'identity.covenant',
    'id, table_id, organisation_id, version, signed_on, valid_to',
    `SELECT uuidv7(), pg_temp.id(${table}, t, 1000), pg_temp.id(${organisation}, o, 1000), '1', '2020-01-01', '2100-01-01'
       FROM generate_series(1, ${tables}) t, generate_series(1, ${organisations}) o`,
  );
  await fillTable(
    client,
    'identity.person',
    'id, username, name, email, organisation_id, duties',
    `SELECT pg_temp.id(${person}, n, 100000), 'persoon' || n, 'Persoon ' || n, 'persoon' || n || '@groningen.nl',
            pg_temp.id(${organisation}, ${organisationOf('n')}, 1000),
            CASE WHEN n = ${characters.privacyOfficer} THEN ARRAY['privacy-officer'] ELSE '{}' END
       FROM generate_series(1, ${people}) n`,
  );
  await fillTable(
    client,
    'identity.screening',
    'id, person_id, kind, screened_on, valid_to',
    `SELECT uuidv7(), pg_temp.id(${person}, n, 100000), 'VOG', '2020-01-01', '2100-01-01'
       FROM generate_series(1, ${people}) n`,
  );
  await fillTable(
    client,
    'identity.statement_acceptance',
    'id, person_id, version, accepted_at, accepted_on',
    `SELECT uuidv7(), pg_temp.id(${person}, n, 100000), '1', '2020-01-01', '2020-01-01'
       FROM generate_series(1, ${people}) n`,
  );
  // Chair and measured partner sit at table 1 only, the others at both.
  await fillTable(
    client,
    'identity.membership',
    'id, table_id, person_id, organisation_id, role, starts_on',
    `SELECT pg_temp.id(${membership}, 2 * n + t, 1000000), pg_temp.id(${table}, t, 1000),
            pg_temp.id(${person}, n, 100000), pg_temp.id(${organisation}, ${organisationOf('n')}, 1000),
            CASE WHEN n = ${characters.chair} THEN 'chair' ELSE 'partner' END, '2020-01-01'
       FROM generate_series(1, ${people}) n, generate_series(1, ${tables}) t
      WHERE n <> ${characters.privacyOfficer} AND (t = 1 OR n >= ${characters.firstAssignee})`,
  );
}
