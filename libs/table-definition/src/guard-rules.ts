/** The little of a case that a transition may depend on. */
export interface CaseState {
  /** Organisations, other than the one that leads, that were invited or granted access and take part now. */
  readonly participants: number;
  /** Actions that are neither completed, not executed nor declined. */
  readonly openActions: number;
  /** The reason given with this transition. */
  readonly closeReason: string | null;
}

interface GuardRule {
  /** Dutch, shown beside the transition and when it is refused. */
  readonly label: string;
  readonly holds: (state: CaseState) => boolean;
}

/** Named rules a transition can ask for; the name is the `code` of the refusal. */
export const guardRules = {
  'has-participants': {
    label: 'Er neemt ten minste één andere organisatie deel aan de casus.',
    holds: (state) => state.participants > 0,
  },
  'no-open-actions': {
    label: 'Alle acties zijn afgerond, of er is vastgelegd waarom ze niet zijn uitgevoerd.',
    holds: (state) => state.openActions === 0,
  },
  'close-reason-given': {
    label: 'De reden van afsluiten is vastgelegd.',
    holds: (state) => (state.closeReason ?? '').trim().length > 0,
  },
} as const satisfies Record<string, GuardRule>;

export type GuardName = keyof typeof guardRules;
