import { chairedBy, type DemoTable } from '../demo-data.js';

export const demoMensenhandel: DemoTable = {
  code: 'mensenhandel-groningen',
  kind: 'mensenhandel',
  name: 'Casustafel mensenhandel Groningen',
  municipality: 'Groningen',
  numberPrefix: 'MH',
  leaders: chairedBy('voorzitter.mensenhandel'),
  members: {
    politie: 'partner',
    om: 'partner',
    zorgcoordinator: 'care-coordinator',
    ketenregisseur: 'chain-coordinator',
    wij: 'partner',
    belastingdienst: 'partner',
    lentis: 'partner',
  },
  signals: [
    {
      daysAgo: 38,
      by: 'politie',
      description:
        'Bij een controle op een bouwplaats vertelden twee mannen dat zij hun paspoort hebben moeten inleveren en in het busje slapen. Zij durven geen aangifte te doen.',
      occasion: 'Verkeerscontrole op 14 oktober.',
      request: 'Veilige plek voor de twee mannen en zicht op de uitlener.',
      subjects: [
        { kind: 'person', role: 'presumed-victim', name: 'Persoon A (verzonnen)', birthDate: '1994-01-20' },
        { kind: 'person', role: 'presumed-victim', name: 'Persoon B (verzonnen)', birthDate: '1998-06-02' },
        { kind: 'person', role: 'offender', name: 'Persoon D (verzonnen)', birthDate: '1979-08-30' },
        { kind: 'company', name: 'Uitleenbureau Snel Klaar (verzonnen)' },
      ],
      themes: ['labour-exploitation'],
      triage: {
        daysAgo: 36,
        outcome: 'on-the-table',
        motivation:
          'Twee slachtoffers die direct bescherming nodig hebben en een uitlener die op meer plaatsen werkt.',
        case: {
          title: 'Bouwplaats zuid',
          purpose: 'complex-case',
          details: { exploitationForm: 'labour', shelterNeeded: true, careCoordinatorInvolved: true },
          participants: [
            {
              organisation: 'zvh',
              level: 'dossier',
              track: 'victim-care',
              reason: 'Regelt opvang en coördineert de zorg.',
            },
            {
              organisation: 'politie',
              level: 'dossier',
              track: 'tackle-offender',
              reason: 'Doet onderzoek naar de uitlener.',
            },
            {
              organisation: 'belastingdienst',
              level: 'own-actions',
              reason: 'Kan de administratie van de uitlener nagaan.',
            },
          ],
          information: [
            {
              daysAgo: 33,
              by: 'politie',
              nature: 'fact',
              category: 'police',
              content: 'Persoon D is drie keer gezien met het busje waarin de mannen sliepen.',
              conditions: 'Niet bespreken met de slachtoffers: het onderzoek loopt nog.',
              track: 'tackle-offender',
              release: 'participants',
            },
            {
              daysAgo: 30,
              by: 'zorgcoordinator',
              nature: 'assessment',
              category: 'guidance-and-care',
              content: 'Persoon B slaapt slecht en is bang dat de uitlener hem vindt.',
              conditions: 'De plaats van de opvang wordt nergens opgeschreven.',
              track: 'victim-care',
              release: 'participants',
            },
            {
              daysAgo: 21,
              by: 'belastingdienst',
              nature: 'fact',
              category: 'business',
              content: 'De uitlener staat sinds maart ingeschreven en heeft geen personeel aangemeld.',
              track: 'tackle-offender',
              release: 'named',
              to: ['politie'],
            },
          ],
          access: {
            requests: [
              {
                daysAgo: 12,
                by: 'wij',
                level: 'process',
                reason: 'Wij begeleiden een van de mannen straks en willen weten of dit nog loopt.',
                decision: {
                  daysAgo: 11,
                  granted: true,
                  motivation: 'Nodig om de overdracht te plannen; de inhoud volgt dan.',
                  untilInDays: 30,
                },
              },
            ],
          },
          transitions: [
            { daysAgo: 34, to: 'on-agenda', reason: 'Spoed: opvang loopt af.' },
            { daysAgo: 33, to: 'in-discussion', reason: 'Spoedoverleg gehouden.' },
            { daysAgo: 33, to: 'in-execution', reason: 'Acties verdeeld over de drie lijnen.' },
          ],
          actions: [
            {
              daysAgo: 33,
              assignee: 'zorgcoordinator',
              kind: 'shelter',
              line: 'victim-care',
              description: 'Regel een veilige plek voor beiden en meld wanneer zij daar zijn.',
              dueInDays: -31,
              answers: [
                { daysAgo: 33, accept: true },
                { daysAgo: 32, complete: 'Beiden zijn opgevangen buiten de provincie.' },
              ],
            },
            {
              daysAgo: 33,
              assignee: 'zorgcoordinator',
              kind: 'comensha-report',
              line: 'victim-care',
              description: 'Meld beide vermoedelijke slachtoffers bij CoMensha.',
              dueInDays: -2,
              answers: [{ daysAgo: 30, accept: true }],
            },
            {
              daysAgo: 33,
              assignee: 'belastingdienst',
              kind: 'fiscal-approach',
              line: 'tackle-offender',
              description: 'Ga na of voor de uitleners loonheffing is afgedragen.',
              dueInDays: 5,
              answers: [],
            },
          ],
        },
      },
    },
    {
      daysAgo: 9,
      by: 'wij',
      description:
        'Minderjarig meisje heeft nieuwe telefoon en dure kleding, verzuimt van school en wordt opgehaald door oudere jongens.',
      subjects: [
        { kind: 'person', role: 'presumed-victim', name: 'Persoon C (verzonnen)', birthDate: '2010-03-15' },
      ],
      themes: ['sexual-exploitation', 'criminal-exploitation'],
      triage: {
        daysAgo: 6,
        outcome: 'more-information',
        motivation: 'Zonder beeld van het verzuim is niet te zeggen of hier uitbuiting achter zit.',
        question: 'Wat weet de school van het verzuim: sinds wanneer, hoe vaak, en wie haalt haar op?',
      },
    },
    {
      daysAgo: 2,
      by: 'politie',
      description:
        'Nagelstudio met steeds wisselend personeel dat de eigen naam niet wil noemen en achter de zaak slaapt.',
      subjects: [
        { kind: 'premises', name: 'Nagelstudio (verzonnen)', address: 'Nergensstraat 9997, Groningen' },
      ],
      themes: ['labour-exploitation'],
    },
  ],
};
