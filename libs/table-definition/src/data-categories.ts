import type { Coded, Sensitivity } from './vocabulary.js';

/** `public-participants`: never visible to a private organisation (WGS 1.7(6): tax authority data). */
export type Audience = 'participants' | 'public-participants';

export interface DataCategory extends Coded {
  readonly sensitivity: Sensitivity;
  readonly audience: Audience;
}

/**
 * One vocabulary for all kinds, so that an item keeps its meaning when a case is handed over.
 * After WGS 2.17–2.23 (RIEC) and 2.30 (Zorg- en Veiligheidshuis); each kind picks the ones it allows.
 */
const catalogue = {
  identification: ['Identificerende gegevens', 'normal', 'participants'],
  residence: ['Woon- en verblijfsgegevens', 'normal', 'participants'],
  vehicle: ['Voertuiggegevens', 'normal', 'participants'],
  financial: ['Financiële gegevens', 'normal', 'participants'],
  income: ['Inkomensgegevens', 'normal', 'participants'],
  'land-registry': ['Kadastrale gegevens', 'normal', 'participants'],
  business: ['Bedrijfsgegevens', 'normal', 'participants'],
  'business-relations': ['Zakelijke relaties', 'normal', 'participants'],
  'permits-and-subsidies': ['Vergunningen en subsidies', 'normal', 'participants'],
  enforcement: ['Toezicht en handhaving', 'normal', 'participants'],
  relations: ['Relaties en directe kring', 'normal', 'participants'],
  'social-services': ['Voorzieningen sociaal domein', 'normal', 'participants'],
  'guidance-and-care': ['Begeleiding en zorg', 'special', 'participants'],
  health: ['Gezondheidsgegevens', 'special', 'participants'],
  'sexual-exploitation': ['Seksueel gedrag (alleen bij uitbuiting)', 'special', 'participants'],
  tax: ['Fiscale gegevens', 'normal', 'public-participants'],
  police: ['Politiegegevens', 'criminal', 'participants'],
  judicial: ['Justitiële gegevens', 'criminal', 'participants'],
} as const satisfies Record<string, readonly [string, Sensitivity, Audience]>;

export type DataCategoryCode = keyof typeof catalogue;

export function dataCategory(code: DataCategoryCode): DataCategory {
  const [label, sensitivity, audience] = catalogue[code];
  return { code, label, sensitivity, audience };
}
