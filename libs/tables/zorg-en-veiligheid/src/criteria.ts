import type { Criterion } from '#lib/table-definition';

/**
 * BGS 2.20: cumulative. What participants judge is registered with the decision (BGS 2.20(3)). The reporter's own
 * explanation of the extent, which BGS 2.20 asks too, is for now part of the description of the signal.
 */
export const criteria: readonly Criterion[] = [
  {
    code: 'problems-of-person-or-family',
    question: 'Is er problematiek van de betrokkene of binnen het gezin?',
    help: 'Beschrijf de problemen en bij wie die spelen.',
    source: 'BGS artikel 2.20, onder a',
  },
  {
    code: 'several-life-domains',
    question: 'Spelen de problemen op meerdere leefgebieden, met criminogene factoren?',
    help: 'Noem de leefgebieden (zoals wonen, financiën, werk) en de criminogene factoren.',
    source: 'BGS artikel 2.20, onder b',
  },
  {
    code: 'nuisance-crime-or-danger',
    question: 'Leiden de problemen tot ernstige overlast, criminaliteit of onveilige situaties?',
    help: 'Of: hebben zij daartoe geleid, of zijn er duidelijke, objectieve aanwijzingen dat dit gaat gebeuren?',
    source: 'BGS artikel 2.20, onder c',
  },
  {
    code: 'several-domains-needed',
    question: 'Zijn deelnemers uit meerdere domeinen nodig?',
    help: 'Welke domeinen, en waarom kan één domein dit niet alleen?',
    source: 'BGS artikel 2.20, onder d',
  },
];
