import type { ActionKind } from '#lib/table-definition';
import { huisverbodTerm, publicOrderTerm } from './legal-terms.js';

export const actionKinds: readonly ActionKind<never>[] = [
  { code: 'conversation', label: 'Gesprek of huisbezoek' },
  { code: 'information-request', label: 'Informatie opvragen of natrekken' },
  { code: 'care', label: 'Zorg of behandeling inzetten' },
  { code: 'guidance', label: 'Begeleiding door het wijkteam' },
  { code: 'housing', label: 'Wonen: plaatsing, afspraak of bemiddeling' },
  { code: 'debt-support', label: 'Schuldhulpverlening' },
  { code: 'work-and-education', label: 'Opleiding, werk of dagbesteding' },
  { code: 'halt', label: 'Halt' },
  { code: 'school-attendance', label: 'Inzet leerplicht' },
  { code: 'behavioural-intervention', label: 'Gedragsinterventie' },
  { code: 'probation', label: 'Toezicht of begeleiding door de reclassering' },
  { code: 'reintegration', label: 'Re-integratie na detentie' },
  { code: 'criminal-law', label: 'Inbreng strafrecht (politie en OM)' },
  { code: 'huisverbod', label: 'Tijdelijk huisverbod', term: huisverbodTerm },
  { code: 'area-ban', label: 'Gebiedsverbod', term: publicOrderTerm },
  { code: 'group-ban', label: 'Groepsverbod', term: publicOrderTerm },
  { code: 'duty-to-report', label: 'Meldplicht', term: publicOrderTerm },
  { code: 'neighbour-nuisance', label: 'Maatregel bij woonoverlast' },
  { code: 'other', label: 'Andere actie' },
];
