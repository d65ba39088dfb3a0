/** Groningen's real partners; the people who work there in this demo are invented. */
export const demoOrganisations: readonly { code: string; name: string; type: 'public' | 'private' }[] = [
  { code: 'groningen', name: 'Gemeente Groningen', type: 'public' },
  { code: 'midden-groningen', name: 'Gemeente Midden-Groningen', type: 'public' },
  { code: 'het-hogeland', name: 'Gemeente Het Hogeland', type: 'public' },
  { code: 'westerkwartier', name: 'Gemeente Westerkwartier', type: 'public' },
  { code: 'eemsdelta', name: 'Gemeente Eemsdelta', type: 'public' },
  { code: 'politie', name: 'Politie Noord-Nederland', type: 'public' },
  { code: 'om', name: 'Openbaar Ministerie Noord-Nederland', type: 'public' },
  { code: 'belastingdienst', name: 'Belastingdienst', type: 'public' },
  { code: 'vnn', name: 'Verslavingszorg Noord Nederland (VNN)', type: 'private' },
  { code: 'lentis', name: 'Lentis', type: 'private' },
  { code: 'wij', name: 'WIJ Groningen', type: 'private' },
  { code: 'reclassering', name: 'Reclassering Nederland', type: 'private' },
  { code: 'nijestee', name: 'Nijestee', type: 'private' },
  { code: 'ggd', name: 'GGD Groningen', type: 'public' },
  { code: 'veilig-thuis', name: 'Veilig Thuis Groningen', type: 'private' },
  { code: 'zvh', name: 'Zorg- en Veiligheidshuis Groningen', type: 'public' },
];
