import type { ActionKind, LegalTerm } from '../../api/table-description.js';

export interface AssignmentValues {
  organisationId: string;
  assigneeId: string;
  line: string;
  kind: string;
  description: string;
  dueOn: string;
  startsOn: string;
  endsOn: string;
  /** How often it was extended, as the choice holds it. */
  extensions: string;
  barrier: string;
}

export const emptyAssignment: AssignmentValues = {
  organisationId: '',
  assigneeId: '',
  line: '',
  kind: '',
  description: '',
  dueOn: '',
  startsOn: '',
  endsOn: '',
  extensions: '0',
  barrier: '',
};

/** The kinds of action that fit the line chosen; a kind without a line fits every line. */
export function kindsOnLine(kinds: readonly ActionKind[], line: string): readonly ActionKind[] {
  return line === '' ? kinds : kinds.filter((kind) => kind.line === null || kind.line === line);
}

/** What was filled in for this kind of action. The organisation is only the way to the person; it is not sent. */
export function toAssignment(values: AssignmentValues, term: LegalTerm | null) {
  const { assigneeId, line, kind, description, dueOn, startsOn, endsOn, extensions, barrier } = values;
  return {
    assigneeId,
    kind,
    dueOn,
    description: description.trim(),
    ...(line ? { line } : {}),
    ...(barrier ? { barrier } : {}),
    ...(term ? { startsOn, endsOn, extensions: Number(extensions) } : {}),
  };
}
