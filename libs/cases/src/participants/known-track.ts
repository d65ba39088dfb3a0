import type { FieldError } from '#lib/kernel';
import type { TableDefinition, Track } from '#lib/table-definition';

/** What is wrong with a track: that the table does not have it. */
export function checkTrack(definition: TableDefinition, track: Track | 'all' | undefined): FieldError[] {
  if (track === undefined || track === 'all') return [];
  if (definition.actionLines?.some(({ code }) => code === track)) return [];
  return [{ field: 'track', code: 'unknown', message: 'Dit spoor kent deze tafel niet.' }];
}
