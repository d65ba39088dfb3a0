import { CaseField, defineTable } from '#lib/table-definition';
import { aTableDefinition } from '#lib/testing';

const purpose = 'Om te toetsen.';

class WalledDetails {
  @CaseField({ label: 'Onderwerp', purpose, sensitivity: 'normal', type: 'text', required: true })
  topic?: string;

  @CaseField({ label: 'Opvang', purpose, sensitivity: 'special', type: 'text', line: 'victim-care' })
  shelter?: string;

  @CaseField({ label: 'Aanpak', purpose, sensitivity: 'criminal', type: 'text', line: 'tackle-offender' })
  approach?: string;
}

/** A kind of table with every wall at once: tracks, tax data, emergency access; its table is regional as well. */
export const walledKind = defineTable({
  ...aTableDefinition,
  kind: 'walled',
  prefix: 'WAL',
  breakGlassAllowed: true,
  personRoles: [
    { code: 'concerned', label: 'Betrokkene' },
    { code: 'victim', label: 'Slachtoffer', line: 'victim-care' },
    { code: 'offender', label: 'Dader', line: 'tackle-offender' },
  ],
  dataCategories: ['identification', 'tax', 'police'],
  triageOutcomes: [
    ...aTableDefinition.triageOutcomes,
    { code: 'ask', label: 'Meer informatie nodig', effect: 'more-information' },
  ],
  actionLines: [
    { code: 'victim-care', label: 'Zorg' },
    { code: 'tackle-offender', label: 'Aanpak' },
  ],
  actionKinds: [{ code: 'other', label: 'Andere actie' }],
  details: WalledDetails,
});
