const caseTabs = ['overzicht', 'betrokkenen', 'informatie', 'deelnemers', 'acties', 'verloop'] as const;

export type CaseTab = (typeof caseTabs)[number];

/** The tab that an address names; the overview when it names none. */
export function caseTabOf(given: unknown): CaseTab {
  return caseTabs.find((tab) => tab === given) ?? 'overzicht';
}
