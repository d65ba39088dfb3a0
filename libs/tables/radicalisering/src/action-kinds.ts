import type { ActionKind } from '#lib/table-definition';

/** A mix of administrative law, criminal law and care (NCTV). No measures with legal terms of their own. */
export const actionKinds: readonly ActionKind<never>[] = [
  { code: 'conversation', label: 'Gesprek voeren' },
  { code: 'information-request', label: 'Informatie opvragen of duiden' },
  { code: 'care', label: 'Zorg of begeleiding inzetten' },
  { code: 'family-support', label: 'Ondersteuning van gezin of directe kring' },
  { code: 'work-and-education', label: 'Opleiding, werk of dagbesteding' },
  { code: 'probation', label: 'Toezicht of begeleiding door de reclassering' },
  { code: 'reintegration', label: 'Re-integratie' },
  { code: 'administrative-measure', label: 'Bestuurlijke maatregel' },
  { code: 'criminal-law', label: 'Inbreng strafrecht (politie en OM)' },
  { code: 'other', label: 'Andere actie' },
];
