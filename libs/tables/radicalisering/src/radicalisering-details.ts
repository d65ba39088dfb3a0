import { CaseField } from '#lib/table-definition';

const scaling = 'Om op- en afschalen uitdrukkelijk vast te leggen.';

/** Own fields of a case on the table radicalisering. None asks for conviction, belief or descent (L-15). */
export class RadicaliseringDetails {
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
