import type { DemoCase } from '../demo-data.js';

/** A case with everything that can happen to who may see it. */
export const homeVisits: DemoCase = {
  title: 'Zorgen om een gezin in Winsum',
  purpose: 'complex-case',
  details: {
    relationProblems: true,
    housingProblems: true,
    coordinatingOrganisation: 'Veilig Thuis Groningen',
  },
  participants: [
    { organisation: 'veilig-thuis', level: 'dossier', reason: 'Deed onderzoek na drie meldingen.' },
    { organisation: 'politie', level: 'dossier', reason: 'Komt bij het gezin na elke melding.' },
    { organisation: 'ggd', level: 'own-actions', reason: 'De jeugdarts ziet de kinderen.' },
    {
      organisation: 'lentis',
      level: 'own-actions',
      reason: 'Behandelde de vader tot de zomer.',
      untilInDays: -7,
    },
    {
      organisation: 'reclassering',
      person: 'reclassering',
      level: 'dossier',
      reason: 'Licht in het overleg toe wat er bij toezicht kan.',
      fromInDays: 1,
      untilInDays: 2,
    },
  ],
  information: [
    {
      daysAgo: 37,
      by: 'politie',
      nature: 'fact',
      category: 'police',
      content: 'Vier keer aan de deur sinds augustus. Eén keer is aangifte gedaan en weer ingetrokken.',
      release: 'participants',
    },
    {
      daysAgo: 35,
      by: 'veiligthuis',
      nature: 'assessment',
      category: 'guidance-and-care',
      content: 'De moeder wil hulp, maar niet als de vader daarbij is.',
      conditions: 'Niet met de vader bespreken. Alleen voor wie het huisbezoek doet.',
      release: 'named',
      to: ['politie'],
    },
    {
      daysAgo: 16,
      by: 'ggd',
      nature: 'fact',
      category: 'health',
      content: 'Beide kinderen zijn in oktober gezien; er is geen letsel vastgesteld.',
      release: 'named',
      to: ['veilig-thuis', 'het-hogeland'],
    },
    {
      daysAgo: 3,
      by: 'voorzitter.hogeland',
      nature: 'fact',
      category: 'social-services',
      content: 'De indicatie voor gezinshulp is verlengd tot 1 juni.',
    },
  ],
  access: {
    requests: [
      {
        daysAgo: 20,
        by: 'om',
        level: 'dossier',
        reason: 'Er loopt een strafzaak tegen de vader.',
        decision: {
          daysAgo: 19,
          granted: false,
          motivation: 'De tafel geeft het OM zelf wat nodig is. Het hele dossier is daarvoor te veel.',
        },
      },
      {
        daysAgo: 1,
        by: 'om',
        level: 'process',
        reason: 'De zitting is over twee weken; wij willen weten of de aanpak dan nog loopt.',
      },
    ],
    emergencies: [
      {
        daysAgo: 9,
        by: 'om',
        hours: 4,
        reason: 'Aanhouding vannacht: wij moeten nu weten of de kinderen ergens anders slapen.',
      },
    ],
    exclusions: [{ daysAgo: 40, person: 'vnn', reason: 'Woont naast het gezin en heeft dat zelf gemeld.' }],
  },
  transitions: [
    { daysAgo: 39, to: 'on-agenda', reason: 'Voor het overleg van de week erna.' },
    { daysAgo: 36, to: 'in-discussion', reason: 'Besproken met Veilig Thuis en politie.' },
    { daysAgo: 36, to: 'in-execution', reason: 'Veiligheidsafspraken zijn gemaakt.' },
  ],
  actions: [
    {
      daysAgo: 36,
      assignee: 'veiligthuis',
      kind: 'guidance',
      description: 'Maak met de moeder een veiligheidsplan en meld wanneer het er ligt.',
      dueInDays: -22,
      answers: [
        { daysAgo: 35, accept: true },
        { daysAgo: 24, complete: 'Het plan is besproken en ondertekend; de moeder heeft een afschrift.' },
      ],
    },
    {
      daysAgo: 36,
      assignee: 'politie',
      kind: 'conversation',
      description: 'Voer samen met Veilig Thuis een gesprek met de vader over de afspraken.',
      dueInDays: -5,
      answers: [
        { daysAgo: 34, accept: true },
        { daysAgo: 14, progress: 'Twee keer niet thuis getroffen. Er is een brief achtergelaten.' },
      ],
    },
    {
      daysAgo: 30,
      assignee: 'lentis',
      kind: 'care',
      description: 'Geef aan of de vader weer in behandeling kan komen.',
      dueInDays: -12,
      answers: [
        { daysAgo: 27, decline: 'Hij is uitgeschreven. Een nieuwe verwijzing gaat via de huisarts.' },
      ],
    },
    {
      daysAgo: 12,
      assignee: 'ggd',
      kind: 'conversation',
      description: 'Nodig de kinderen uit bij de jeugdarts en meld de datum.',
      dueInDays: 4,
      answers: [{ daysAgo: 11, accept: true }],
    },
    {
      daysAgo: 2,
      assignee: 'veiligthuis',
      kind: 'information-request',
      description: 'Vraag de school hoe het met de kinderen gaat.',
      dueInDays: 10,
      answers: [],
    },
  ],
};

export const farmYard: DemoCase = {
  title: 'Erf aan de rand van Grijpskerk',
  purpose: 'complex-case',
  details: { housingProblems: true, financialProblems: true },
  participants: [
    { organisation: 'ggd', level: 'dossier', reason: 'Kent de bewoner van eerdere huisbezoeken.' },
    { organisation: 'politie', level: 'own-actions', reason: 'Wijkagent gaat mee op bezoek.' },
  ],
  transitions: [{ daysAgo: 12, to: 'enriching', reason: 'Eerst nagaan wie er al over de vloer komt.' }],
  actions: [
    {
      daysAgo: 12,
      assignee: 'ggd',
      kind: 'conversation',
      description: 'Bezoek de bewoner voor het vriest en meld hoe het er binnen uitziet.',
      dueInDays: 1,
      answers: [
        { daysAgo: 11, accept: true },
        { daysAgo: 5, progress: 'Binnen geweest; de kachel werkt, de bewoner wil niet verhuizen.' },
      ],
    },
  ],
};

/** Fell back after it seemed over: on the agenda again, with an action that was not carried out. */
export const backOnTheAgenda: DemoCase = {
  title: 'Overlast rond de haven van Delfzijl',
  purpose: 'complex-case',
  details: { workProblems: true },
  participants: [
    { organisation: 'vnn', level: 'own-actions', reason: 'Kent een deel van de groep.' },
    { organisation: 'politie', level: 'dossier', reason: 'Houdt toezicht bij de haven.' },
    {
      organisation: 'om',
      level: 'process',
      reason: 'Weegt of een gebiedsaanpak nodig is.',
      untilInDays: 20,
    },
  ],
  transitions: [
    { daysAgo: 70, to: 'on-agenda', reason: 'Aangedragen door de burgemeester.' },
    { daysAgo: 66, to: 'in-discussion', reason: 'Overleg gehouden in Delfzijl.' },
    { daysAgo: 65, to: 'in-execution', reason: 'Toezicht en hulp lopen samen op.' },
    { daysAgo: 30, to: 'aftercare', reason: 'Al een maand geen meldingen meer.' },
    { daysAgo: 8, to: 'on-agenda', reason: 'Vier nieuwe meldingen in één week.' },
  ],
  actions: [
    {
      daysAgo: 65,
      assignee: 'vnn',
      kind: 'care',
      description: 'Bied vier mensen uit de groep een intake aan.',
      dueInDays: -40,
      answers: [
        { daysAgo: 63, accept: true },
        { daysAgo: 41, notExecuted: 'Drie wilden niet, de vierde is verhuisd naar een andere regio.' },
      ],
    },
    {
      daysAgo: 7,
      assignee: 'politie',
      kind: 'group-ban',
      description: 'Onderbouw een groepsverbod met de meldingen van de laatste zes weken.',
      dueInDays: -1,
      runs: { fromInDays: 7, untilInDays: 91 },
      answers: [],
    },
  ],
};
