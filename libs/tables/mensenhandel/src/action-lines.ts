import type { ActionKind, PersonRole } from '#lib/table-definition';

/** Every signal is followed on three lines. Partners on the care line need not see the offender line. */
export const actionLines = [
  { code: 'end-situation', label: 'Situatie beëindigen' },
  { code: 'victim-care', label: 'Zorg voor het slachtoffer' },
  { code: 'tackle-offender', label: 'Dader aanpakken' },
] as const;

type Line = (typeof actionLines)[number]['code'];

export const personRoles: readonly PersonRole<Line>[] = [
  { code: 'victim', label: 'Slachtoffer', line: 'victim-care' },
  { code: 'presumed-victim', label: 'Vermoedelijk slachtoffer', line: 'victim-care' },
  { code: 'offender', label: 'Dader of verdachte', line: 'tackle-offender' },
  { code: 'facilitator', label: 'Facilitator', line: 'tackle-offender' },
  { code: 'witness', label: 'Getuige' },
];

export const actionKinds: readonly ActionKind<Line>[] = [
  { code: 'integrated-control', label: 'Integrale controle met partners', line: 'end-situation' },
  { code: 'administrative-control', label: 'Bestuurlijke controle', line: 'end-situation' },
  { code: 'raise-barrier', label: 'Barrière opwerpen', line: 'end-situation' },
  { code: 'conversation-with-victim', label: 'Gesprek met het slachtoffer', line: 'victim-care' },
  { code: 'shelter', label: 'Opvang of veilige plek', line: 'victim-care' },
  { code: 'care-coordination', label: 'Zorgcoördinatie', line: 'victim-care' },
  { code: 'comensha-report', label: 'Melding bij CoMensha', line: 'victim-care' },
  { code: 'administrative-measure', label: 'Bestuurlijke maatregel', line: 'tackle-offender' },
  { code: 'criminal-law', label: 'Inbreng strafrecht (politie en OM)', line: 'tackle-offender' },
  { code: 'fiscal-approach', label: 'Fiscale aanpak', line: 'tackle-offender' },
  { code: 'riec-referral', label: 'Aanmelden bij het RIEC', line: 'tackle-offender' },
  { code: 'information-request', label: 'Informatie opvragen of natrekken' },
  { code: 'other', label: 'Andere actie' },
];
