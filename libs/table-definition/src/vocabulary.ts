/** A choice: `code` is stable and kebab-case (stored, in URLs), `label` is the Dutch text people see. */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
}

/** A length of time in calendar days, months or years; never mixed, so that a term has one reading. */
export type Period = { readonly days: number } | { readonly months: number } | { readonly years: number };

/** What a case or a signal can be about (CCV: object or subject; WGS 2.19 for persons). */
export type SubjectKind = 'person' | 'company' | 'premises' | 'area' | 'group';

export const subjectKindLabels: Readonly<Record<SubjectKind, string>> = {
  person: 'Persoon',
  company: 'Onderneming',
  premises: 'Pand of adres',
  area: 'Gebied of straat',
  group: 'Groep of netwerk',
};

/** GDPR art. 9 (`special`, such as health) and art. 10 (`criminal`); UAVG 30–33. */
export type Sensitivity = 'normal' | 'special' | 'criminal';

/** What a triage outcome does to the signal; every kind has its own outcomes, but only these four effects. */
export type TriageEffect = 'refuse' | 'more-information' | 'forward' | 'accept';

/**
 * Whether accepting a signal needs every criterion to be met (`cumulative`, as BGS 2.20 a–d)
 * or whether the table weighs them together (`weighed`).
 */
export type CriteriaRule = 'cumulative' | 'weighed';

/**
 * Lines of work whose data are kept from each other's partners: care for a victim need not know of the offender, and
 * the other way round (ADR 15). Codes of action lines.
 */
export const tracks = ['victim-care', 'tackle-offender'] as const;
export type Track = (typeof tracks)[number];

/** The track that something on an action line belongs to; `shared` for what every track may know. */
export function trackOf(line: string | null | undefined): Track | 'shared' {
  return tracks.find((track) => track === line) ?? 'shared';
}
