import { defineTable, standardStatuses, standardTransitions } from '#lib/table-definition';
import { actionKinds, actionLines, personRoles } from './action-lines.js';
import { criteria } from './criteria.js';
import { MensenhandelDetails } from './mensenhandel-details.js';
import { triageOutcomes } from './triage-outcomes.js';

/**
 * The casustafel mensenhandel has no law of its own. The purpose chosen for a case decides the regime, so each
 * purpose names its own legal basis.
 */
export const mensenhandel = defineTable({
  kind: 'mensenhandel',
  prefix: 'MH',
  title: 'Mensenhandel',
  words: { triage: 'weging' },
  confidential: true,
  breakGlassAllowed: true,
  regime: {
    basis: 'Geen eigen wet: het regime volgt uit het doel dat per casus is gekozen',
    article:
      'WGS 2.24–2.32 (Zorg- en Veiligheidshuis), WGS 2.17–2.23 (RIEC), of gemeentelijke taak met AVG en UAVG',
    verified: false,
  },
  purposes: [
    {
      code: 'complex-case',
      label: 'Een complexe casus van mensenhandel integraal aanpakken via het Zorg- en Veiligheidshuis',
      legalBasis: 'WGS artikel 2.24–2.32 en BGS 2.20',
      verified: true,
    },
    {
      code: 'organised-crime',
      label: 'Mensenhandel als vorm van georganiseerde criminaliteit aanpakken met het RIEC',
      legalBasis: 'WGS artikel 2.17–2.23 en BGS 2.16',
      verified: true,
    },
    {
      code: 'municipal-task',
      label: 'Uitbuiting beëindigen en slachtoffers beschermen binnen gemeentelijke taken',
      legalBasis: 'Eigen gemeentelijke taken en bevoegdheden; AVG en UAVG',
      verified: false,
    },
  ],
  themes: [
    { code: 'sexual-exploitation', label: 'Seksuele uitbuiting' },
    { code: 'labour-exploitation', label: 'Arbeidsuitbuiting' },
    { code: 'criminal-exploitation', label: 'Criminele uitbuiting' },
    { code: 'organ-removal', label: 'Gedwongen orgaanverwijdering' },
    { code: 'unknown', label: 'Nog onbekend' },
  ],
  subjectKinds: ['person', 'company', 'premises', 'group'],
  personRoles,
  criteria,
  criteriaRule: 'weighed',
  triageOutcomes,
  dataCategories: [
    'identification',
    'residence',
    'business',
    'enforcement',
    'relations',
    'social-services',
    'guidance-and-care',
    'sexual-exploitation',
    'police',
  ],
  lifeCycle: {
    initial: 'opened',
    statuses: standardStatuses,
    transitions: standardTransitions,
  },
  actionLines,
  actionKinds,
  barriers: {
    source: 'Fasen van het barrièremodel mensenhandel; de indeling is niet nagegaan',
    verified: false,
    items: [
      { code: 'recruitment', label: 'Werving' },
      { code: 'entry', label: 'Entree' },
      { code: 'identity', label: 'Identiteit' },
      { code: 'housing', label: 'Huisvesting' },
      { code: 'labour', label: 'Arbeid' },
      { code: 'finances', label: 'Financiën' },
    ],
  },
  retention: {
    signalNotTakenUp: { days: 30 },
    case: { years: 5 },
    source: 'Volgt het regime, hier het strengste (WGS 1.8 lid 7). Signaal: 30 dagen is een eigen keuze',
    verified: false,
  },
  details: MensenhandelDetails,
  detailsVersion: 1,
});
