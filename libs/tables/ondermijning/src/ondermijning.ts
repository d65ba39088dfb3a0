import { defineTable, standardStatuses, standardTransitions } from '#lib/table-definition';
import { actionKinds } from './action-kinds.js';
import { criteria } from './criteria.js';
import { OndermijningDetails } from './ondermijning-details.js';
import { triageOutcomes } from './triage-outcomes.js';

const municipalTask = 'Eigen gemeentelijke taken en bevoegdheden; AVG en UAVG';

/**
 * The casustafel ondermijning inside a municipality. The WGS does not apply to it: that binds the RIEC, to
 * which cases can be referred.
 */
export const ondermijning = defineTable({
  kind: 'ondermijning',
  prefix: 'OND',
  title: 'Ondermijning',
  words: { triage: 'weging', triageTeam: 'ondermijningsteam' },
  confidential: false,
  breakGlassAllowed: false,
  regime: {
    basis: municipalTask,
    article:
      'Werkwijze naar het CCV Modelprotocol ondermijning (niet bindend); de WGS geldt niet voor deze tafel',
    verified: false,
  },
  purposes: [
    {
      code: 'counter-undermining',
      label: 'Ondermijnende criminaliteit voorkomen en tegengaan binnen gemeentelijke taken',
      legalBasis: municipalTask,
      verified: false,
    },
    {
      code: 'supervision-and-enforcement',
      label: 'Bestuurlijk toezicht en handhaving',
      legalBasis: municipalTask,
      verified: false,
    },
  ],
  themes: [
    { code: 'real-estate', label: 'Vastgoed' },
    { code: 'drugs', label: 'Drugs' },
    { code: 'human-trafficking', label: 'Mensenhandel' },
    { code: 'care', label: 'Zorg' },
    { code: 'money-laundering', label: 'Witwassen' },
    { code: 'other', label: 'Anders' },
  ],
  subjectKinds: ['premises', 'company', 'area', 'person', 'group'],
  personRoles: [
    { code: 'concerned', label: 'Betrokkene' },
    { code: 'owner', label: 'Eigenaar' },
    { code: 'operator', label: 'Exploitant' },
    { code: 'occupant', label: 'Huurder of gebruiker' },
    { code: 'facilitator', label: 'Facilitator' },
  ],
  criteria,
  criteriaRule: 'weighed',
  triageOutcomes,
  dataCategories: [
    'identification',
    'residence',
    'vehicle',
    'land-registry',
    'business',
    'business-relations',
    'permits-and-subsidies',
    'enforcement',
    'police',
  ],
  lifeCycle: {
    initial: 'opened',
    statuses: { ...standardStatuses, 'at-riec': { label: 'Bij het RIEC' } },
    transitions: [
      ...standardTransitions,
      { from: 'in-discussion', to: 'at-riec', label: 'Naar het RIEC' },
      { from: 'in-execution', to: 'at-riec', label: 'Naar het RIEC' },
      { from: 'at-riec', to: 'on-agenda', label: 'Terugkoppeling agenderen' },
      {
        from: 'at-riec',
        to: 'closed',
        label: 'Afsluiten',
        guards: ['no-open-actions', 'close-reason-given'],
      },
    ],
  },
  actionKinds,
  retention: {
    signalNotTakenUp: { years: 1 },
    case: { years: 5 },
    source:
      'Signaal: CCV Modelprotocol ondermijning. Casus: de gemeente bepaalt; 5 jaar is gebruikelijk, niet nagegaan',
    verified: false,
  },
  details: OndermijningDetails,
  detailsVersion: 1,
});
