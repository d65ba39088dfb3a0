import type { Criterion } from '#lib/table-definition';

const provisional =
  'Voorlopig: de wettekst (kamerstuk 36225) is niet nagegaan; vast te stellen door de tafel';
const uniform = 'Inspectie Justitie en Veiligheid 2024: uniforme, objectieve criteria, gezamenlijk gewogen';

/**
 * The same for every municipality on the table. About conduct and danger, never about conviction or belief
 * (L-15). The statutory criteria were not read, so none of these is presented as law.
 */
export const criteria: readonly Criterion[] = [
  {
    code: 'concrete-conduct',
    question: 'Is er concreet, waargenomen gedrag dat zorgen geeft?',
    help: 'Beschrijf wat is gezien of gehoord, door wie en wanneer. Een overtuiging op zich is geen aanwijzing.',
    source: provisional,
  },
  {
    code: 'danger',
    question: 'Is er een mogelijk gevaar voor de persoon zelf of voor anderen?',
    help: 'Waaruit blijkt dat, en hoe dringend is het?',
    source: provisional,
  },
  {
    code: 'jointly-weighed',
    question: 'Is het signaal door politie, Openbaar Ministerie en gemeente samen gewogen?',
    help: 'Noem wie er namens elke organisatie aan de weging deelnam. Eén partij mag niet voorsorteren.',
    source: uniform,
  },
  {
    code: 'person-centred-approach',
    question: 'Is een persoonsgerichte aanpak van meerdere organisaties nodig?',
    help: 'Waarom volstaat de eigen taak van één organisatie niet?',
    source: provisional,
  },
  {
    code: 'proportionate',
    question: 'Is het delen van gegevens noodzakelijk en in verhouding?',
    help: 'Kan het doel ook met minder gegevens of zonder casusoverleg worden bereikt?',
    source: provisional,
  },
  {
    code: 'responsible-municipality',
    question: 'Staat vast welke gemeente verantwoordelijk is?',
    help: 'Elke gemeente aan de regionale tafel ziet alleen haar eigen casussen.',
    source: 'De gemeente is regievoerder (NCTV, persoonsgerichte aanpak fase 2)',
  },
];
