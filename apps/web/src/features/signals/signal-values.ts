import type { SignalInput, SubjectInput } from '../../api/types.js';

export interface SubjectValues {
  kind: string;
  role: string;
  name: string;
  birthDate: string;
  address: string;
}

export interface SignalValues {
  /** Asked on a regional table only. */
  municipality: string;
  description: string;
  occasion: string;
  subjects: SubjectValues[];
  themes: string[];
  request: string;
  feedbackWanted: boolean;
  factsConfirmed: boolean;
}

export const person = 'person';

export function emptySubject(kind: string): SubjectValues {
  return { kind, role: '', name: '', birthDate: '', address: '' };
}

export function emptySignal(firstKind: string): SignalValues {
  return {
    municipality: '',
    description: '',
    occasion: '',
    subjects: [emptySubject(firstKind)],
    themes: [],
    request: '',
    feedbackWanted: true,
    factsConfirmed: false,
  };
}

/** Leaves out what was not filled in; role and birth date are asked of persons only. */
export function toSubjectInput(values: SubjectValues): SubjectInput {
  const isPerson = values.kind === person;
  return {
    kind: values.kind,
    name: values.name.trim(),
    ...(isPerson && values.role ? { role: values.role } : {}),
    ...(isPerson && values.birthDate ? { birthDate: values.birthDate } : {}),
    ...(values.address.trim() ? { address: values.address.trim() } : {}),
  };
}

export function toSignalInput(tableCode: string, values: SignalValues): SignalInput {
  return {
    tableCode,
    description: values.description.trim(),
    subjects: values.subjects.map(toSubjectInput),
    themes: values.themes,
    feedbackWanted: values.feedbackWanted,
    factsConfirmed: values.factsConfirmed,
    ...(values.municipality ? { municipality: values.municipality } : {}),
    ...(values.occasion.trim() ? { occasion: values.occasion.trim() } : {}),
    ...(values.request.trim() ? { request: values.request.trim() } : {}),
  };
}
