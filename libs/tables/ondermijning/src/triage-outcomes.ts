/** The decisions of the CCV Modelprotocol ondermijning, step 2, and asking for more information. */
export const triageOutcomes = [
  { code: 'no-action', label: 'Geen actie: het signaal wordt niet opgepakt', effect: 'refuse' },
  { code: 'more-information', label: 'Meer informatie nodig', effect: 'more-information' },
  {
    code: 'to-department',
    label: 'Door naar een gemeentelijke afdeling, die de regie neemt',
    effect: 'forward',
    forwardTo: [
      { code: 'permits-and-building-control', label: 'Vergunningen, toezicht en bouwtoezicht' },
      { code: 'enforcement', label: 'Toezicht en handhaving' },
      { code: 'civil-affairs', label: 'Burgerzaken' },
      { code: 'work-and-income', label: 'Werk en inkomen' },
      { code: 'taxes-and-real-estate', label: 'Belastingen en vastgoed' },
    ],
  },
  {
    code: 'to-riec',
    label: 'Door naar het RIEC, dat de regie neemt',
    effect: 'forward',
    forwardTo: [{ code: 'riec', label: 'Regionaal Informatie- en Expertisecentrum (RIEC)' }],
  },
  { code: 'on-the-table', label: 'Op de casustafel', effect: 'accept' },
] as const;
