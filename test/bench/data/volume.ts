/** How much there is in a database. Everything grows with the number of cases, as in a region that many tables use. */
export interface Volume {
  readonly cases: number;
  readonly actions: number;
  readonly events: number;
  readonly people: number;
}

export function volumeOf(cases: number): Volume {
  return { cases, actions: cases * 3, events: cases * 5, people: Math.max(20, cases / 100) };
}

export const organisations = 40;
/** Of every hundred cases one is open to the partner organisation whose list is measured. */
export const casesPerPartnerCase = 100;
