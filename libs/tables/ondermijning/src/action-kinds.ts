import type { ActionKind } from '#lib/table-definition';

export const actionKinds: readonly ActionKind<never>[] = [
  { code: 'information-request', label: 'Informatie opvragen of natrekken' },
  { code: 'administrative-control', label: 'Bestuurlijke controle' },
  { code: 'premises-control', label: 'Controle van een pand' },
  { code: 'integrated-control', label: 'Integrale controle met partners' },
  { code: 'raise-barrier', label: 'Barrière opwerpen' },
  {
    code: 'bibob-check',
    label: 'Bibob-toets (alleen stand en kenmerk)',
    referenceOnly: 'Wet Bibob artikel 28',
  },
  { code: 'permit-decision', label: 'Besluit over een vergunning of subsidie' },
  { code: 'close-premises', label: 'Sluiting van een pand (artikel 13b Opiumwet)' },
  { code: 'riec-referral', label: 'Aanmelden bij het RIEC' },
  { code: 'other', label: 'Andere actie' },
];
