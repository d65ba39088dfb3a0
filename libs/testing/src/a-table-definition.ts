import { CaseField, defineTable } from '#lib/table-definition';

class SampleDetails {
  @CaseField({
    label: 'Onderwerp',
    purpose: 'Om te toetsen.',
    sensitivity: 'normal',
    type: 'text',
    required: true,
  })
  topic?: string;

  @CaseField({
    label: 'Schulden',
    purpose: 'Om te toetsen.',
    sensitivity: 'normal',
    type: 'number',
    max: 100_000,
  })
  debt?: number;

  @CaseField({ label: 'Gehoord', purpose: 'Om te toetsen.', sensitivity: 'normal', type: 'flag' })
  heard?: boolean;

  @CaseField({ label: 'Gesproken op', purpose: 'Om te toetsen.', sensitivity: 'normal', type: 'date' })
  spokenOn?: string;

  @CaseField({
    label: 'Verslag',
    purpose: 'Om te toetsen.',
    sensitivity: 'special',
    type: 'long-text',
    max: 50,
  })
  report?: string;

  @CaseField({
    label: 'Ernst',
    purpose: 'Om te toetsen.',
    sensitivity: 'normal',
    type: 'choice',
    options: [
      { code: 'low', label: 'Laag' },
      { code: 'high', label: 'Hoog' },
    ],
  })
  severity?: 'low' | 'high';
}

/** The smallest definition that may be registered, to vary on in specs. Belongs to no real kind. */
export const aTableDefinition = defineTable({
  kind: 'sample',
  prefix: 'SMP',
  title: 'Voorbeeld',
  confidential: false,
  breakGlassAllowed: false,
  regime: { basis: 'Voorbeeldwet', article: 'Voorbeeldwet artikel 1', verified: false },
  purposes: [{ code: 'sample', label: 'Voorbeelddoel', legalBasis: 'Voorbeeldwet', verified: false }],
  themes: [{ code: 'sample', label: 'Voorbeeldthema' }],
  subjectKinds: ['person'],
  personRoles: [{ code: 'concerned', label: 'Betrokkene' }],
  criteria: [
    { code: 'clear', question: 'Is het duidelijk?', help: 'Leg uit.', source: 'Voorbeeld' },
    { code: 'needed', question: 'Is het nodig?', help: 'Leg uit.', source: 'Voorbeeld' },
  ],
  criteriaRule: 'cumulative',
  triageOutcomes: [
    { code: 'refused', label: 'Niet opgepakt', effect: 'refuse' },
    {
      code: 'passed-on',
      label: 'Doorgezet',
      effect: 'forward',
      forwardTo: [{ code: 'desk', label: 'Loket' }],
    },
    { code: 'accepted', label: 'Aangenomen', effect: 'accept' },
  ],
  dataCategories: ['identification'],
  lifeCycle: {
    initial: 'opened',
    statuses: { opened: { label: 'Geopend' }, closed: { label: 'Afgesloten', closed: true } },
    transitions: [
      { from: 'opened', to: 'closed', label: 'Afsluiten', guards: ['no-open-actions', 'close-reason-given'] },
    ],
  },
  actionKinds: [{ code: 'other', label: 'Andere actie' }],
  retention: { signalNotTakenUp: { days: 30 }, case: { years: 5 }, source: 'Voorbeeldwet', verified: false },
  details: SampleDetails,
  detailsVersion: 1,
});
