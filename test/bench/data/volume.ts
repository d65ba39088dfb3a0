/** How much there is in a database. Everything grows with the number of cases, as in a region that many tables use. */
export interface Volume {
  readonly cases: number;
  readonly actions: number;
  readonly events: number;
  readonly people: number;
  /** SQL over the number `n` of a case: whether it is open to the partner organisation whose list is measured. */
  readonly partnerSees: string;
}

/** Of every hundred cases one is open to the measured partner. */
export function volumeOf(cases: number): Volume {
  return {
    cases,
    actions: cases * 3,
    events: cases * 5,
    people: Math.max(20, cases / 100),
    partnerSees: 'n % 100 = 7',
  };
}

/** Of every 620 cases five are open to the measured partner. The log is nearly empty: it has no share in a list. */
export function volumeForPermissions(cases: number): Volume {
  return { ...volumeOf(cases), events: 5, partnerSees: 'n % 100 = 7 AND n % 620 < 500' };
}

export const organisations = 40;
