import type { Coded, TableDescription } from '../../api/table-description.js';

/** The lines of action whose partners see only their own part of a file; the other lines are for everyone. */
const tracks: readonly string[] = ['victim-care', 'tackle-offender'];

/** The tracks of a table, by the names that the table gives them; most tables have none. */
export function tracksOf({ actionLines }: Pick<TableDescription, 'actionLines'>): readonly Coded[] {
  return actionLines.filter(({ code }) => tracks.includes(code));
}
