import { ondermijning } from '#lib/tables/ondermijning';
import type { PoolClient } from 'pg';
import { selectTables } from './statements.js';

export interface Table {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
}

/** The one kind of table whose lists are measured. */
export const definition = ondermijning;
export const statuses: Readonly<Record<string, { label: string; closed?: boolean }>> =
  ondermijning.lifeCycle.statuses;

export async function tablesById(client: PoolClient, ids: readonly string[]): Promise<Map<string, Table>> {
  const { rows } = await client.query<Table>(selectTables([[...new Set(ids)]]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The cursor after a page; `null` when there is no more. */
export function cursorAfter(more: boolean, ...key: readonly string[]): string | null {
  return more ? Buffer.from(JSON.stringify(key)).toString('base64url') : null;
}
