export const triageOutcomes = [
  { code: 'not-accepted', label: 'Niet aangenomen: het signaal wordt niet opgepakt', effect: 'refuse' },
  { code: 'more-information', label: 'Meer informatie nodig', effect: 'more-information' },
  {
    code: 'referred',
    label: 'Doorverwezen',
    effect: 'forward',
    forwardTo: [
      { code: 'wij-team', label: 'WIJ-team' },
      { code: 'local-approach', label: 'Lokale persoonsgerichte aanpak' },
      { code: 'nuisance-and-care-desk', label: 'Meldpunt Overlast en Zorg' },
      { code: 'veilig-thuis', label: 'Veilig Thuis' },
      { code: 'police', label: 'Politie' },
      { code: 'prosecution', label: 'Openbaar Ministerie' },
      { code: 'probation', label: 'Reclassering' },
    ],
  },
  { code: 'accepted', label: 'Aangenomen voor casusoverleg', effect: 'accept' },
] as const;
