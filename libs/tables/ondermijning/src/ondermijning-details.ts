import { CaseField } from '#lib/table-definition';

const reporting = 'Om zonder persoonsgegevens te kunnen rapporteren over gebieden en sectoren.';
const privacyCheck = 'Om te kunnen aantonen dat gegevens rechtmatig zijn verwerkt en gedeeld.';
const riec = 'Om te weten wat er met een doorgeleide casus is gebeurd.';
const bibob = 'Om te weten dat er een toets loopt; de inhoud is geheim (artikel 28 Wet Bibob).';

/** Own fields of a case on the table ondermijning. */
export class OndermijningDetails {
  @CaseField({ label: 'Gebied', purpose: reporting, sensitivity: 'normal', type: 'text', max: 100 })
  area?: string;

  @CaseField({
    label: 'Sector',
    purpose: reporting,
    sensitivity: 'normal',
    type: 'choice',
    options: [
      { code: 'real-estate', label: 'Vastgoed' },
      { code: 'care', label: 'Zorg' },
      { code: 'hospitality', label: 'Horeca en recreatie' },
      { code: 'rural', label: 'Buitengebied en agrarisch' },
      { code: 'trade', label: 'Handel en dienstverlening' },
      { code: 'other', label: 'Anders' },
    ],
  })
  sector?: 'real-estate' | 'care' | 'hospitality' | 'rural' | 'trade' | 'other';

  @CaseField({
    label: 'Privacytoets 1: mag het bronnenonderzoek? (grondslag, verenigbaarheid, noodzaak)',
    purpose: privacyCheck,
    sensitivity: 'normal',
    type: 'long-text',
  })
  privacyCheckSources?: string;

  @CaseField({
    label: 'Privacytoets 2A: wat mag met wie worden gedeeld om de aanpak te kiezen?',
    purpose: privacyCheck,
    sensitivity: 'normal',
    type: 'long-text',
  })
  privacyCheckApproach?: string;

  @CaseField({
    label: 'Privacytoets 2B: wat moet worden gedeeld om de aanpak uit te voeren?',
    purpose: privacyCheck,
    sensitivity: 'normal',
    type: 'long-text',
  })
  privacyCheckExecution?: string;

  @CaseField({ label: 'Aangemeld bij het RIEC op', purpose: riec, sensitivity: 'normal', type: 'date' })
  riecReferredOn?: string;

  @CaseField({ label: 'Kenmerk RIEC', purpose: riec, sensitivity: 'normal', type: 'text', max: 50 })
  riecReference?: string;

  @CaseField({
    label: 'Terugkoppeling van het RIEC',
    purpose: riec,
    sensitivity: 'criminal',
    type: 'long-text',
  })
  riecResult?: string;

  @CaseField({
    label: 'Stand van de Bibob-toets',
    purpose: bibob,
    sensitivity: 'normal',
    type: 'choice',
    options: [
      { code: 'none', label: 'Geen toets' },
      { code: 'running', label: 'Toets loopt' },
      { code: 'finished', label: 'Toets afgerond' },
    ],
  })
  bibobStatus?: 'none' | 'running' | 'finished';

  @CaseField({ label: 'Kenmerk Bibob-toets', purpose: bibob, sensitivity: 'normal', type: 'text', max: 40 })
  bibobReference?: string;
}
