import { CaseField } from '#lib/table-definition';

const lifeDomain = 'Om vast te stellen op welke leefgebieden de problemen spelen (BGS 2.20, onder b).';
const informing = 'Om vast te leggen of en hoe de betrokkene is geïnformeerd en gehoord.';

/** Own fields of a case on the table zorg en veiligheid. */
export class ZorgEnVeiligheidDetails {
  @CaseField({ label: 'Problemen met wonen', purpose: lifeDomain, sensitivity: 'normal', type: 'flag' })
  housingProblems?: boolean;

  @CaseField({ label: 'Problemen met financiën', purpose: lifeDomain, sensitivity: 'normal', type: 'flag' })
  financialProblems?: boolean;

  @CaseField({
    label: 'Problemen met werk of dagbesteding',
    purpose: lifeDomain,
    sensitivity: 'normal',
    type: 'flag',
  })
  workProblems?: boolean;

  @CaseField({
    label: 'Problemen in gezin of relaties',
    purpose: lifeDomain,
    sensitivity: 'normal',
    type: 'flag',
  })
  relationProblems?: boolean;

  @CaseField({ label: 'Problemen met gezondheid', purpose: lifeDomain, sensitivity: 'special', type: 'flag' })
  healthProblems?: boolean;

  @CaseField({
    label: 'Voorwaarden van de verstrekker bij gezondheidsgegevens',
    purpose: 'Om de beperkingen na te leven die de verstrekker stelt (WGS 2.29).',
    sensitivity: 'special',
    type: 'long-text',
    max: 2_000,
  })
  healthDataConditions?: string;

  @CaseField({
    label: 'Organisatie die de casus regisseert',
    purpose: 'Om te weten bij wie de regie op de inhoud ligt.',
    sensitivity: 'normal',
    type: 'text',
    max: 100,
  })
  coordinatingOrganisation?: string;

  @CaseField({ label: 'Betrokkene geïnformeerd op', purpose: informing, sensitivity: 'normal', type: 'date' })
  informedOn?: string;

  @CaseField({
    label: 'Reden om de betrokkene niet te informeren',
    purpose: informing,
    sensitivity: 'normal',
    type: 'long-text',
    max: 1_000,
  })
  notInformedBecause?: string;

  @CaseField({
    label: 'Zienswijze van de betrokkene',
    purpose: informing,
    sensitivity: 'special',
    type: 'long-text',
  })
  viewOfPerson?: string;
}
