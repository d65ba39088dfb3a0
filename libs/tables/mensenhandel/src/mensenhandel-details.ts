import { CaseField } from '#lib/table-definition';

const care = 'Om het slachtoffer passende zorg en bescherming te kunnen bieden.';
const offender = 'Om de aanpak van de dader op elkaar af te stemmen.';

/** Own fields of a case on the table mensenhandel; each on the action line whose partners need it. */
export class MensenhandelDetails {
  @CaseField({
    label: 'Vorm van uitbuiting',
    purpose:
      'Om de juiste partners en interventies te kiezen en zonder persoonsgegevens te kunnen rapporteren.',
    sensitivity: 'special',
    type: 'choice',
    options: [
      { code: 'sexual', label: 'Seksuele uitbuiting' },
      { code: 'labour', label: 'Arbeidsuitbuiting' },
      { code: 'criminal', label: 'Criminele uitbuiting' },
      { code: 'organ-removal', label: 'Gedwongen orgaanverwijdering' },
      { code: 'unknown', label: 'Nog onbekend' },
    ],
  })
  exploitationForm?: 'sexual' | 'labour' | 'criminal' | 'organ-removal' | 'unknown';

  @CaseField({
    label: 'Situatie beëindigd op',
    purpose: 'Om te weten of de uitbuiting voortduurt.',
    sensitivity: 'normal',
    type: 'date',
    line: 'end-situation',
  })
  situationEndedOn?: string;

  @CaseField({
    label: 'Zorgcoördinator betrokken',
    purpose: care,
    sensitivity: 'normal',
    type: 'flag',
    line: 'victim-care',
  })
  careCoordinatorInvolved?: boolean;

  @CaseField({
    label: 'Veilige plek of opvang nodig',
    purpose: care,
    sensitivity: 'special',
    type: 'flag',
    line: 'victim-care',
  })
  shelterNeeded?: boolean;

  @CaseField({
    label: 'Afspraken over veilig contact met het slachtoffer',
    purpose: 'Om te voorkomen dat contact het slachtoffer in gevaar brengt.',
    sensitivity: 'special',
    type: 'long-text',
    max: 2_000,
    line: 'victim-care',
  })
  safeContact?: string;

  @CaseField({
    label: 'Gemeld bij CoMensha op',
    purpose: 'Om dubbele meldingen bij het landelijk meldpunt te voorkomen.',
    sensitivity: 'special',
    type: 'date',
    line: 'victim-care',
  })
  comenshaReportedOn?: string;

  @CaseField({
    label: 'Strafrechtelijk onderzoek',
    purpose: offender,
    sensitivity: 'criminal',
    type: 'choice',
    options: [
      { code: 'unknown', label: 'Onbekend' },
      { code: 'none', label: 'Geen onderzoek' },
      { code: 'running', label: 'Onderzoek loopt' },
      { code: 'finished', label: 'Onderzoek afgerond' },
    ],
    line: 'tackle-offender',
  })
  criminalInvestigation?: 'unknown' | 'none' | 'running' | 'finished';

  @CaseField({
    label: 'Bestuurlijke aanpak van de dader',
    purpose: offender,
    sensitivity: 'criminal',
    type: 'long-text',
    line: 'tackle-offender',
  })
  administrativeApproach?: string;
}
