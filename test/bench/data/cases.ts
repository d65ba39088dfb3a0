import type { Client } from 'pg';
import { fillTable } from './fill-table.js';
import { rowKinds } from './ids.js';
import { characters } from './installation.js';
import { organisations, type Volume } from './volume.js';

const { organisation, table, person, participant } = rowKinds;

/** SQL: seven of ten cases are closed. */
export const isClosed = (n: string): string => `(${n} % 10 < 7)`;

/** SQL for the table of case `n`: one of twenty is at table 2. */
const tableOf = (n: string): string =>
  `pg_temp.id(${table}, CASE WHEN ${n} % 20 = 0 THEN 2 ELSE 1 END, 1000)`;

export async function fillCases(client: Client, { cases, partnerSees }: Volume): Promise<void> {
  const closedAt = `CASE WHEN ${isClosed('n')} THEN LEAST(pg_temp.made(n, ${cases}) + interval '90 days', now()) END`;
  const chair = `pg_temp.id(${person}, ${characters.chair}, 100000)`;
  await fillTable(
    client,
    'cases."case"',
    `id, number, table_id, title, purpose, legal_basis, status, first_processed_on, destroy_by, details,
     details_version, opened_at, opened_by, closed_at, version`,
    `SELECT pg_temp.id(${rowKinds.case}, n, ${cases}), 'T-' || n, ${tableOf('n')}, 'Casus ' || n,
            'supervision-and-enforcement', 'Eigen gemeentelijke taken en bevoegdheden; AVG en UAVG',
            CASE WHEN ${isClosed('n')} THEN 'closed' ELSE 'in-execution' END,
            pg_temp.made(n, ${cases})::date, pg_temp.made(n, ${cases})::date + 1825,
            '{"area": "Binnenstad", "sector": "hospitality", "privacyCheckSources": "Getoetst en akkoord bevonden."}',
            1, pg_temp.made(n, ${cases}), ${chair},
            ${closedAt}, 3
       FROM generate_series(1, ${cases}) n`,
  );
  // Three organisations take part in every case: one sees the dossier, two see their own actions; and the measured
  // partner's organisation sees some dossiers.
  await fillTable(
    client,
    'cases.participant',
    'id, case_id, table_id, organisation_id, level, reason, invited_by, started_at, ended_at',
    `SELECT pg_temp.id(${participant}, 4 * n + p, 4 * ${cases}), pg_temp.id(${rowKinds.case}, n, ${cases}),
            ${tableOf('n')},
            pg_temp.id(${organisation}, CASE WHEN p = 3 THEN ${organisations}
                                             ELSE 1 + (n * 7 + p * 13) % ${organisations - 1} END, 1000),
            CASE WHEN p IN (0, 3) THEN 'dossier' ELSE 'own-actions' END, 'Nodig voor de aanpak.', ${chair},
            pg_temp.made(n, ${cases}), ${closedAt}
       FROM generate_series(1, ${cases}) n, generate_series(0, 3) p
      WHERE p < 3 OR ${partnerSees}`,
  );
}
