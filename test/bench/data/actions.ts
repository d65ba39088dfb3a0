import type { Client } from 'pg';
import { isClosed } from './cases.js';
import { fillTable } from './fill-table.js';
import { rowKinds } from './ids.js';
import { characters, organisationOf } from './installation.js';
import type { Volume } from './volume.js';

const { action, organisation, person, table } = rowKinds;

/** SQL for the person who has action `n`. */
export const assigneeOf = (n: string, people: number): string =>
  `(${characters.firstAssignee} + ${n} % ${people - characters.firstAssignee + 1})`;

/** Three actions a case, in the order of time. Those of open cases of the last sixteen months are open: one in ten. */
export async function fillActions(client: Client, { cases, actions, people }: Volume): Promise<void> {
  const assignee = assigneeOf('n', people);
  const isOpen = `(n > ${actions} / 3 * 2 AND NOT ${isClosed('c')})`;
  await fillTable(
    client,
    'actions.action',
    `id, number, case_id, table_id, kind, description, organisation_id, assignee_id, assigned_by, assigned_at, due_on,
     status, outcome_explanation, ended_at, case_closed, version`,
    `SELECT pg_temp.id(${action}, n, ${actions}), 'T-' || c || '-A' || n,
            pg_temp.id(${rowKinds.case}, c, ${cases}),
            pg_temp.id(${table}, CASE WHEN c % 20 = 0 THEN 2 ELSE 1 END, 1000),
            'premises-control', 'Controleer samen met de partners de vergunningen en het gebruik van het pand.',
            pg_temp.id(${organisation}, ${organisationOf(assignee)}, 1000), pg_temp.id(${person}, ${assignee}, 100000),
            pg_temp.id(${person}, ${characters.chair}, 100000), pg_temp.made(n, ${actions}),
            pg_temp.made(n, ${actions})::date + 30,
            CASE WHEN ${isOpen} THEN 'accepted' ELSE 'completed' END,
            CASE WHEN NOT ${isOpen} THEN 'Uitgevoerd zoals afgesproken.' END,
            CASE WHEN NOT ${isOpen} THEN LEAST(pg_temp.made(n, ${actions}) + interval '20 days', now()) END,
            ${isClosed('c')}, 2
       FROM (SELECT n, (n + 2) / 3 AS c FROM generate_series(1, ${actions}) n) AS numbered`,
  );
}
