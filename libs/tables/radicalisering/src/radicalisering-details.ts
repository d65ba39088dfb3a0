import { CaseField } from '#lib/table-definition';

const vote = 'Om te kunnen verantwoorden dat het signaal gezamenlijk is gewogen.';
const scaling = 'Om op- en afschalen uitdrukkelijk vast te leggen.';
const votes = [
  { code: 'for', label: 'Voor een casusoverleg' },
  { code: 'against', label: 'Tegen een casusoverleg' },
  { code: 'more-information', label: 'Meer informatie nodig' },
] as const;

type Vote = (typeof votes)[number]['code'];

/** Own fields of a case on the table radicalisering. None asks for conviction, belief or descent (L-15). */
export class RadicaliseringDetails {
  @CaseField({
    label: 'Standpunt politie',
    purpose: vote,
    sensitivity: 'normal',
    type: 'choice',
    options: votes,
  })
  policeVote?: Vote;

  @CaseField({
    label: 'Standpunt Openbaar Ministerie',
    purpose: vote,
    sensitivity: 'normal',
    type: 'choice',
    options: votes,
  })
  prosecutionVote?: Vote;

  @CaseField({
    label: 'Standpunt gemeente',
    purpose: vote,
    sensitivity: 'normal',
    type: 'choice',
    options: votes,
  })
  municipalityVote?: Vote;

  @CaseField({
    label: 'Driehoek geadviseerd op',
    purpose: 'Om te weten of de lokale driehoek het advies van de weegploeg heeft.',
    sensitivity: 'normal',
    type: 'date',
  })
  driehoekAdvisedOn?: string;

  @CaseField({
    label: 'Op- of afschaling',
    purpose: scaling,
    sensitivity: 'normal',
    type: 'choice',
    options: [
      { code: 'unchanged', label: 'Ongewijzigd' },
      { code: 'scaled-up', label: 'Opgeschaald' },
      { code: 'scaled-down', label: 'Afgeschaald' },
    ],
  })
  scaling?: 'unchanged' | 'scaled-up' | 'scaled-down';

  @CaseField({
    label: 'Reden van op- of afschalen',
    purpose: scaling,
    sensitivity: 'special',
    type: 'long-text',
  })
  scalingReason?: string;

  @CaseField({
    label: 'Opnieuw wegen op',
    purpose: 'Om gegevens niet langer te verwerken dan nodig.',
    sensitivity: 'normal',
    type: 'date',
  })
  reviewOn?: string;
}
