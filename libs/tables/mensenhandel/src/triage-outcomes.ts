export const triageOutcomes = [
  { code: 'insufficient-indication', label: 'Onvoldoende indicatie: geen vervolg', effect: 'refuse' },
  { code: 'more-information', label: 'Meer informatie nodig', effect: 'more-information' },
  {
    code: 'passed-on',
    label: 'Niet op de tafel, wel doorgezet',
    effect: 'forward',
    forwardTo: [
      { code: 'enforcement', label: 'Toezicht en handhaving' },
      { code: 'wij-team', label: 'WIJ-team' },
      { code: 'care-coordinator', label: 'Zorgcoördinator mensenhandel' },
      { code: 'police', label: 'Politie' },
      { code: 'labour-inspectorate', label: 'Nederlandse Arbeidsinspectie' },
      { code: 'riec', label: 'Regionaal Informatie- en Expertisecentrum (RIEC)' },
    ],
  },
  { code: 'on-the-table', label: 'Op de casustafel', effect: 'accept' },
] as const;
