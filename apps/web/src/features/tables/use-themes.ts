import { useQueries } from '@tanstack/react-query';
import type { Coded } from '../../api/table-description.js';
import { tableQuery } from './table-queries.js';

/** The themes of several tables, by table code; empty until they are there. */
export function useThemes(tableCodes: readonly string[]): (tableCode: string) => readonly Coded[] {
  const codes = [...new Set(tableCodes)];
  const tables = useQueries({ queries: codes.map(tableQuery) });
  return (tableCode) => tables[codes.indexOf(tableCode)]?.data?.definition.themes ?? [];
}
