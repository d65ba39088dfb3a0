import type { Act } from './act.js';
import { countOpenInCase, notKeptOut, prepared } from './statements.js';
import { definition, statuses, tablesById } from './tables.js';

interface Row {
  id: string;
  number: string;
  title: string;
  table_id: string;
  status: string;
  first_processed_on: string;
  destroy_by: string;
  version: number;
  purpose: string;
  legal_basis: string;
  signal_id: string | null;
  details: object;
  municipality: string | null;
  closed_at: Date | null;
}

const selectCase = prepared(
  'select-case',
  `SELECT id, number, table_id, title, purpose, legal_basis, status, first_processed_on::text, destroy_by::text,
          signal_id, details, municipality, details_version, opened_at, opened_by, closed_at, version
     FROM cases.case c WHERE id = $1 AND table_id = $2 AND ${notKeptOut('c.id', '$3')}`,
);

const ofChair = [
  ...['read', 'read-dossier', 'change', 'transition', 'invite', 'assign-action', 'exclude', 'explain-access'],
  ...['add-information', 'read:victim-care', 'read:tackle-offender'],
];

/** One open case, for the chair of its table. */
export async function caseDetail({ client, reader, record }: Act, id: string): Promise<object> {
  const chaired = reader.memberships.find(({ role }) => role === 'chair');
  if (!chaired) throw new Error('Only written for a chair');
  const { rows } = await client.query<Row>(
    selectCase([id, chaired.tableId, [reader.id, chaired.organisationId]]),
  );
  const [row] = rows;
  if (row?.closed_at !== null) throw new Error('There is no such open case');
  const about = {
    objectId: id,
    caseId: id,
    tableId: row.table_id,
    purpose: row.purpose,
    fields: ['dossier'],
  };
  await record({ action: 'case.read', verb: 'read', objectType: 'case', ...about });
  const table = (await tablesById(client, [row.table_id])).get(row.table_id);
  const { rows: counts } = await client.query<{ open: number; firstDueOn: string }>(
    countOpenInCase([id, chaired.tableId, [reader.id, chaired.organisationId]]),
  );
  const transitions = definition.lifeCycle.transitions.filter(({ from }) => from === row.status);
  return {
    id,
    number: row.number,
    title: row.title,
    status: row.status,
    firstProcessedOn: row.first_processed_on,
    destroyBy: row.destroy_by,
    version: row.version,
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    municipality: row.municipality,
    sight: 'dossier',
    signalId: row.signal_id,
    tableCode: table?.code,
    tableName: table?.name,
    kind: table?.kind,
    statusLabel: statuses[row.status]?.label,
    closed: statuses[row.status]?.closed ?? false,
    purposeLabel: definition.purposes.find(({ code }) => code === row.purpose)?.label,
    details: row.details,
    closedAt: null,
    closedBy: null,
    openActions: counts[0]?.open ?? 0,
    firstDueOn: counts[0]?.firstDueOn ?? null,
    allowedActions: ofChair,
    allowedTransitions: transitions.map(({ to, label }) => ({ to, label })),
  };
}
