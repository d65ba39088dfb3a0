import type { Client } from 'pg';
import { assigneeOf } from './actions.js';
import { fillTable } from './fill-table.js';
import { rowKinds } from './ids.js';
import type { Volume } from './volume.js';

const { event, organisation, person, table } = rowKinds;

/** Of five events four are about one case, and one is a list that showed 25 of them. */
export async function fillEvents(client: Client, { cases, events, people }: Volume): Promise<void> {
  const caseId = `pg_temp.id(${rowKinds.case}, 1 + (n / 5) % ${cases}, ${cases})`;
  await client.query(`
    CREATE TEMPORARY TABLE page AS
      SELECT (n - 1) / 25 AS page, array_agg(pg_temp.id(${rowKinds.case}, n, ${cases}) ORDER BY n DESC) AS ids
        FROM generate_series(1, ${cases}) n GROUP BY 1;
    ANALYZE page;`);
  await fillTable(
    client,
    'audit.event',
    `id, at, transaction_id, action, verb, result, actor_kind, actor_id, organisation_id, object_type, object_id,
     object_ids, case_id, table_id, purpose, ip_address, user_agent, trace_id`,
    `SELECT pg_temp.id(${event}, n, ${events}), pg_temp.made(n, ${events}), (1099511627776 + n)::text::xid8,
            (ARRAY['case.listed', 'case.read', 'action.read', 'case.subjects-read', 'case.changed'])[1 + n % 5],
            (ARRAY['search', 'read', 'read', 'read', 'update'])[1 + n % 5],
            CASE WHEN n % 200 = 1 THEN 'refused' ELSE 'success' END, 'person',
            pg_temp.id(${person}, ${assigneeOf('(n / 5)', people)}, 100000), pg_temp.id(${organisation}, 1 + n % 39, 1000),
            'case', CASE WHEN n % 5 > 0 THEN ${caseId} END,
            ids,
            CASE WHEN n % 5 > 0 THEN ${caseId} END, pg_temp.id(${table}, 1, 1000),
            CASE WHEN n % 5 > 0 THEN 'supervision-and-enforcement' END, '10.0.0.1',
            'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', md5(n::text)
       FROM generate_series(1, ${events}) n
       LEFT JOIN page ON n % 5 = 0 AND page = (n / 5) % ${cases / 25}`,
  );
}
