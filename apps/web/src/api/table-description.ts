export interface Coded {
  readonly code: string;
  readonly label: string;
}

export interface DetailField {
  readonly name: string;
  readonly label: string;
  /** Why the table needs to know this; shown with the field. */
  readonly purpose: string;
  readonly sensitivity: 'normal' | 'special' | 'criminal';
  readonly type: 'text' | 'long-text' | 'choice' | 'date' | 'flag' | 'number';
  readonly required: boolean;
  readonly max: number | null;
  readonly options: readonly Coded[] | null;
  readonly line: string | null;
}

export interface Criterion {
  readonly code: string;
  readonly question: string;
  readonly help: string;
  readonly source: string;
}

export interface Purpose extends Coded {
  readonly legalBasis: string;
  /** Somebody read the text that is in force. */
  readonly verified: boolean;
}

export interface TriageOutcome extends Coded {
  readonly effect: 'refuse' | 'more-information' | 'forward' | 'accept';
  readonly forwardTo: readonly Coded[];
}

export interface LegalTerm {
  readonly extension: { readonly times: number | null } | null;
  readonly article: string;
  readonly verified: boolean;
}

export interface ActionKind extends Coded {
  readonly line: string | null;
  /** The article by which a reference is kept and no contents. */
  readonly referenceOnly: string | null;
  /** How long the law lets a measure run. */
  readonly term: LegalTerm | null;
}

export interface DataCategory extends Coded {
  readonly sensitivity: DetailField['sensitivity'];
  /** `public-participants`: never visible to a private organisation. */
  readonly audience: 'participants' | 'public-participants';
}

/** A kind of table as the server describes it for forms: its own words, choices, criteria and fields. */
export interface TableDescription {
  readonly kind: string;
  readonly title: string;
  readonly words: Record<'triage' | 'triageTeam' | 'subject', string>;
  readonly confidential: boolean;
  readonly breakGlassAllowed: boolean;
  readonly purposes: readonly Purpose[];
  readonly themes: readonly Coded[];
  readonly subjectKinds: readonly Coded[];
  readonly personRoles: readonly Coded[];
  readonly criteria: readonly Criterion[];
  /** `cumulative`: a signal is accepted only when every criterion is met. */
  readonly criteriaRule: 'cumulative' | 'weighed';
  readonly explanation: { readonly min: number; readonly max: number };
  readonly triageOutcomes: readonly TriageOutcome[];
  /** Whose judgement every decision needs. */
  readonly voters: readonly Coded[];
  readonly lifeCycle: {
    readonly statuses: readonly (Coded & { readonly closed: boolean })[];
    readonly transitions: readonly {
      readonly from: string;
      readonly to: string;
      readonly label: string;
      readonly guards: readonly Coded[];
    }[];
  };
  readonly dataCategories: readonly DataCategory[];
  readonly actionLines: readonly Coded[];
  readonly actionKinds: readonly ActionKind[];
  readonly barriers: { readonly verified: boolean; readonly items: readonly Coded[] } | null;
  readonly retention: { readonly verified: boolean };
  readonly details: { readonly version: number; readonly fields: readonly DetailField[] };
}
