import type { Criterion } from '#lib/table-definition';

const provisional = 'Voorlopig: er is geen eigen wet; de tafel stelt haar criteria zelf vast';
const threeLines = 'Programma-aanpak mensenhandel gemeente Groningen: drie actielijnen per signaal';

/** No law of its own: the questions follow the forms of exploitation and the three action lines. */
export const criteria: readonly Criterion[] = [
  {
    code: 'indication-of-exploitation',
    question: 'Zijn er concrete aanwijzingen voor een vorm van uitbuiting?',
    help: 'Welke vorm, en wat is er gezien of verklaard? Scheid feiten van vermoedens en noem de bron.',
    source: provisional,
  },
  {
    code: 'situation-to-end',
    question: 'Is er een situatie die moet worden beëindigd?',
    help: 'Duurt de situatie voort, waar, en is er direct gevaar?',
    source: threeLines,
  },
  {
    code: 'victim-care-needed',
    question: 'Is er een (vermoedelijk) slachtoffer dat zorg of bescherming nodig heeft?',
    help: 'Wat is nodig en wat is al ingezet? Vermeld geen medische gegevens.',
    source: threeLines,
  },
  {
    code: 'offender-approach-possible',
    question: 'Is er een aanknopingspunt om de dader of facilitator aan te pakken?',
    help: 'Bestuurlijk, strafrechtelijk of fiscaal; noem geen lopend onderzoek in detail.',
    source: threeLines,
  },
  {
    code: 'joint-approach-needed',
    question: 'Zijn meerdere partners nodig?',
    help: 'Waarom kan één organisatie dit niet alleen?',
    source: provisional,
  },
  {
    code: 'regime-chosen',
    question: 'Staat vast onder welk wettelijk regime deze casus valt?',
    help: 'Zorg- en Veiligheidshuis, RIEC of gemeentelijke taak. Vraag bij twijfel de privacy officer.',
    source: 'Per casus één vooraf bepaald doel (WGS 1.8 lid 5); het regime volgt uit dat doel',
  },
];
