import type { ActionKind } from '../../api/table-description.js';

export interface AssignmentValues {
  organisationId: string;
  assigneeId: string;
  line: string;
  kind: string;
  description: string;
  dueOn: string;
}

export const emptyAssignment: AssignmentValues = {
  organisationId: '',
  assigneeId: '',
  line: '',
  kind: '',
  description: '',
  dueOn: '',
};

/** The kinds of action that fit the line chosen; a kind without a line fits every line. */
export function kindsOnLine(kinds: readonly ActionKind[], line: string): readonly ActionKind[] {
  return line === '' ? kinds : kinds.filter((kind) => kind.line === null || kind.line === line);
}

/** The organisation is only the way to the person; it is not sent. */
export function toAssignment({ assigneeId, line, kind, description, dueOn }: AssignmentValues) {
  return { assigneeId, kind, dueOn, description: description.trim(), ...(line ? { line } : {}) };
}
