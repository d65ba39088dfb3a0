import { type CaseFieldDefinition, type DetailsClass, caseFields } from './case-field.js';
import { listProblems } from './check-codes.js';

/**
 * What no field may ask (L-15; BGS 1.9 nationality, BGS 2.15 sexual orientation; GDPR 9). The citizen service
 * number is not free-form either: where it is lawful it has its own encrypted column (UAVG 46).
 */
const forbidden =
  /nationalit|national origin|ethni|etnisch|afkomst|herkomstland|geboorteland|migratieachtergrond|relig|godsdienst|geloof|levensbeschouw|ideolog|politieke|political|\bras\b|\brace\b|seksuele (gerichtheid|geaardheid|voorkeur)|sexual ?(orientation|preference)|\bbsn\b|burgerservicenummer/i;

const camel = /^[a-z][a-zA-Z0-9]*$/;

export function detailsProblems(details: DetailsClass, lines: readonly string[]): string[] {
  const fields = caseFields(details);
  return [
    ...listProblems(
      'details',
      fields.map(({ name }) => name),
      camel,
    ),
    ...fields.flatMap((field) => fieldProblems(field, lines)),
  ];
}

function fieldProblems(field: CaseFieldDefinition, lines: readonly string[]): string[] {
  const at = `details.${field.name}`;
  const texts = [spaced(field.name), field.label, ...(field.options ?? []).map(({ label }) => label)];
  const codes = (field.options ?? []).map(({ code }) => code);
  return [
    ...(texts.some((text) => forbidden.test(text)) ? [`${at} asks what may never be recorded (L-15)`] : []),
    ...(holdsBibobContent(field)
      ? [`${at} could hold Bibob content; only status and reference may (L-21)`]
      : []),
    ...(field.type === 'choice' && codes.length === 0 ? [`${at} has no options`] : []),
    ...listProblems(`options of ${at}`, codes),
    ...(field.line === null || lines.includes(field.line)
      ? []
      : [`${at} names unknown line "${field.line}"`]),
    ...(field.label.trim() === '' || field.purpose.trim() === '' ? [`${at} lacks a label or a purpose`] : []),
  ];
}

function spaced(name: string): string {
  return name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

/** Wet Bibob 28 forbids sharing what was found; a reference number is short. */
function holdsBibobContent({ name, label, type, max }: CaseFieldDefinition): boolean {
  if (!/bibob/i.test(`${name} ${label}`)) return false;
  return type === 'long-text' || (type === 'text' && (max ?? 0) > 40);
}
