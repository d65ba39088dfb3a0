import { defineTable, standardStatuses, standardTransitions } from '#lib/table-definition';
import { actionKinds } from './action-kinds.js';
import { criteria } from './criteria.js';
import { triageOutcomes } from './triage-outcomes.js';
import { ZorgEnVeiligheidDetails } from './zorg-en-veiligheid-details.js';

/**
 * The casustafel of a Zorg- en Veiligheidshuis. A purely local person-centred approach works under its own
 * covenant and not under the WGS; it is not this kind.
 */
export const zorgEnVeiligheid = defineTable({
  kind: 'zorg-en-veiligheid',
  prefix: 'ZV',
  title: 'Zorg en veiligheid',
  confidential: false,
  breakGlassAllowed: true,
  regime: {
    basis: 'Wet gegevensverwerking door samenwerkingsverbanden (WGS) en het Besluit daarbij (BGS)',
    article: 'WGS 2.24–2.32; BGS 2.19–2.21',
    verified: true,
  },
  purposes: [
    {
      code: 'complex-case',
      label: 'Een complexe casus op het gebied van zorg en veiligheid integraal aanpakken',
      legalBasis: 'WGS artikel 2.24–2.32 en BGS 2.20',
      verified: true,
    },
  ],
  themes: [
    { code: 'person-centred', label: 'Persoonsgerichte aanpak' },
    { code: 'misunderstood-behaviour', label: 'Onbegrepen gedrag met gevaarrisico' },
    { code: 'serious-nuisance', label: 'Ernstige overlast' },
    { code: 'neighbour-nuisance', label: 'Woonoverlast' },
    { code: 'domestic-violence', label: 'Huiselijk geweld' },
    { code: 'youth', label: 'Jeugd en jeugdgroepen' },
    { code: 'after-detention', label: 'Terugkeer na detentie' },
  ],
  subjectKinds: ['person', 'group', 'premises'],
  personRoles: [
    { code: 'concerned', label: 'Betrokkene' },
    { code: 'family-member', label: 'Gezinslid' },
    { code: 'close-circle', label: 'Ander direct sociaal contact' },
  ],
  criteria,
  criteriaRule: 'cumulative',
  triageOutcomes,
  dataCategories: [
    'identification',
    'residence',
    'financial',
    'income',
    'health',
    'police',
    'judicial',
    'relations',
    'enforcement',
    'social-services',
    'guidance-and-care',
  ],
  lifeCycle: {
    initial: 'opened',
    statuses: standardStatuses,
    transitions: standardTransitions,
  },
  actionKinds,
  retention: {
    signalNotTakenUp: { days: 30 },
    case: { years: 5 },
    source: 'Casus: WGS 1.8 lid 7. Signaal: 30 dagen is een eigen keuze; BGS 1.16 lid 1 noemt geen wachttijd',
    verified: false,
  },
  details: ZorgEnVeiligheidDetails,
  detailsVersion: 1,
});
