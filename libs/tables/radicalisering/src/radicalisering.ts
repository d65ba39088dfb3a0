import { defineTable } from '#lib/table-definition';
import { actionKinds } from './action-kinds.js';
import { criteria } from './criteria.js';
import { statuses, transitions } from './life-cycle.js';
import { RadicaliseringDetails } from './radicalisering-details.js';
import { triageOutcomes } from './triage-outcomes.js';

const bill = 'Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten';

/**
 * The casustafel radicalisering. The text of its law was not read: everything that would follow from it is
 * cautious and marked as unverified, and must be settled with the privacy officer before real use.
 */
export const radicalisering = defineTable({
  kind: 'radicalisering',
  prefix: 'RAD',
  title: 'Radicalisering',
  words: { triage: 'weging', triageTeam: 'weegploeg' },
  confidential: true,
  breakGlassAllowed: false,
  regime: {
    basis: bill,
    article: 'Kamerstuk 36225; artikelen en inwerkingtreding niet nagegaan',
    verified: false,
  },
  purposes: [
    {
      code: 'counter-radicalisation',
      label: 'Radicalisering voorkomen en tegengaan met een persoonsgerichte aanpak',
      legalBasis: `${bill} (kamerstuk 36225)`,
      verified: false,
    },
    {
      code: 'prevent-terrorist-activity',
      label: 'Terroristische activiteiten voorkomen met een persoonsgerichte aanpak',
      legalBasis: `${bill} (kamerstuk 36225)`,
      verified: false,
    },
  ],
  themes: [
    { code: 'radicalisation', label: 'Radicalisering' },
    { code: 'terrorist-activity', label: 'Terroristische activiteiten' },
    { code: 'reintegration', label: 'Re-integratie' },
  ],
  subjectKinds: ['person'],
  personRoles: [
    { code: 'concerned', label: 'Betrokkene' },
    { code: 'close-circle', label: 'Gezin of directe kring' },
  ],
  criteria,
  criteriaRule: 'weighed',
  triageOutcomes,
  voters: [
    { code: 'police', label: 'Politie' },
    { code: 'prosecution', label: 'Openbaar Ministerie' },
    { code: 'municipality', label: 'Gemeente' },
  ],
  dataCategories: [
    'identification',
    'residence',
    'relations',
    'social-services',
    'guidance-and-care',
    'police',
  ],
  lifeCycle: { initial: 'opened', statuses, transitions },
  actionKinds,
  retention: {
    signalNotTakenUp: { days: 30 },
    case: { years: 5 },
    source: 'Voorzichtige instelling: de bewaartermijn in de wet is niet nagegaan',
    verified: false,
  },
  details: RadicaliseringDetails,
  detailsVersion: 1,
});
