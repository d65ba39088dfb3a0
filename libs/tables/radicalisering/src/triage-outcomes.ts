/** Outcomes of the weighing at the Zorg- en Veiligheidshuis Noord-Limburg; the team advises the local driehoek. */
export const triageOutcomes = [
  { code: 'no-action', label: 'Geen actie', effect: 'refuse' },
  { code: 'more-information', label: 'Meer informatie nodig', effect: 'more-information' },
  {
    code: 'criminal-investigation',
    label: 'Strafrechtelijk onderzoek',
    effect: 'forward',
    forwardTo: [{ code: 'prosecution', label: 'Openbaar Ministerie' }],
  },
  {
    code: 'other-approach',
    label: 'Andere aanpak, buiten deze tafel',
    effect: 'forward',
    forwardTo: [
      { code: 'care-and-safety-table', label: 'Casustafel zorg en veiligheid' },
      { code: 'municipality', label: 'Gemeente, eigen taak' },
    ],
  },
  { code: 'case-conference', label: 'Multidisciplinair casusoverleg', effect: 'accept' },
] as const;
