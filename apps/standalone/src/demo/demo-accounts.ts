import type { Duty } from '#lib/kernel';

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly organisation: string;
  /** Dutch, shown at the start. */
  readonly description: string;
  readonly duties?: readonly Duty[];
  /** How many days from today the screening is still valid; without it, two years. */
  readonly screenedForDays?: number;
}

/** Who can sign in to the demo. Names are invented. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'voorzitter.ondermijning',
    name: 'Femke Haverkate',
    organisation: 'groningen',
    description: 'voorzitter, ondermijning',
  },
  {
    username: 'voorzitter.mensenhandel',
    name: 'Sietse Oldenhuis',
    organisation: 'groningen',
    description: 'voorzitter, mensenhandel',
  },
  {
    username: 'voorzitter.radicalisering',
    name: 'Marloes Tillema',
    organisation: 'groningen',
    description: 'voorzitter, radicalisering',
  },
  {
    username: 'voorzitter.zorgenveiligheid',
    name: 'Jaap Kuipers',
    organisation: 'groningen',
    description: 'voorzitter, zorg en veiligheid',
  },
  {
    username: 'voorzitter.radicalisering.mg',
    name: 'Hilde Bosscher',
    organisation: 'midden-groningen',
    description: 'voorzitter, radicalisering Midden-Groningen',
  },
  {
    username: 'voorzitter.hogeland',
    name: 'Wiebe Clevering',
    organisation: 'het-hogeland',
    description: 'voorzitter voor Het Hogeland, zorg en veiligheid Ommelanden',
  },
  {
    username: 'voorzitter.westerkwartier',
    name: 'Tineke Alserda',
    organisation: 'westerkwartier',
    description: 'voorzitter voor Westerkwartier, zorg en veiligheid Ommelanden',
  },
  {
    username: 'procesregisseur.eemsdelta',
    name: 'Onno Bouwsema',
    organisation: 'eemsdelta',
    description: 'procesregisseur voor Eemsdelta, zorg en veiligheid Ommelanden',
  },
  {
    username: 'politie',
    name: 'Rik Wagenaar',
    organisation: 'politie',
    description: 'partner, meldt signalen',
  },
  { username: 'om', name: 'Annelies Terpstra', organisation: 'om', description: 'partner' },
  {
    username: 'belastingdienst',
    name: 'Gerben Smid',
    organisation: 'belastingdienst',
    description: 'partner, ondermijning',
  },
  { username: 'vnn', name: 'Noor Dijkema', organisation: 'vnn', description: 'partner, zorg en veiligheid' },
  { username: 'lentis', name: 'Bram Westerhof', organisation: 'lentis', description: 'partner, zorg' },
  {
    username: 'wij',
    name: 'Yasmin Postma',
    organisation: 'wij',
    description: 'partner, wijkteam',
    screenedForDays: 21,
  },
  {
    username: 'reclassering',
    name: 'Tjeerd Venema',
    organisation: 'reclassering',
    description: 'partner, reclassering',
  },
  {
    username: 'corporatie',
    name: 'Ilse Mulder',
    organisation: 'nijestee',
    description: 'partner, woningcorporatie',
  },
  { username: 'ggd', name: 'Fenna Huizing', organisation: 'ggd', description: 'partner, GGD' },
  {
    username: 'veiligthuis',
    name: 'Mirjam Dallinga',
    organisation: 'veilig-thuis',
    description: 'partner, Veilig Thuis',
  },
  {
    username: 'zorgcoordinator',
    name: 'Loes Hamming',
    organisation: 'zvh',
    description: 'zorgcoördinator mensenhandel',
  },
  {
    username: 'ketenregisseur',
    name: 'Anouk Sikkema',
    organisation: 'midden-groningen',
    description: 'ketenregisseur, mensenhandel en Ommelanden',
  },
  {
    username: 'privacy',
    name: 'Wietske Bolhuis',
    organisation: 'groningen',
    description: 'privacy officer',
    duties: ['privacy-officer'],
  },
  {
    username: 'beheer',
    name: 'Arno Scholtens',
    organisation: 'groningen',
    description: 'functioneel beheerder',
    duties: ['administrator'],
  },
];
