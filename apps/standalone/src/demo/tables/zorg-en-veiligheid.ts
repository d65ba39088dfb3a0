import { chairedBy, type DemoTable } from '../demo-data.js';

export const demoZorgEnVeiligheid: DemoTable = {
  code: 'zorg-en-veiligheid-groningen',
  kind: 'zorg-en-veiligheid',
  name: 'Casustafel zorg en veiligheid Groningen',
  municipality: 'Groningen',
  numberPrefix: 'ZV',
  leaders: chairedBy('voorzitter.zorgenveiligheid'),
  members: {
    politie: 'partner',
    om: 'partner',
    vnn: 'partner',
    lentis: 'partner',
    wij: 'partner',
    reclassering: 'partner',
    corporatie: 'partner',
  },
  signals: [
    {
      daysAgo: 70,
      by: 'corporatie',
      description:
        'Bewoner veroorzaakt al een jaar ernstige overlast: schreeuwen in de nacht, brandgevaar door kaarsen, bedreiging van buren. Hulp wordt geweigerd, er zijn huurschulden.',
      occasion: 'Zeven meldingen in september, waarvan twee met politie-inzet.',
      request: 'Zorg in huis krijgen voordat ontruiming nodig is.',
      subjects: [
        {
          kind: 'person',
          role: 'concerned',
          name: 'Karel Denkbeeldig',
          birthDate: '1976-07-19',
          address: 'Verzonnenlaan 9991, Groningen',
        },
      ],
      themes: ['misunderstood-behaviour', 'neighbour-nuisance'],
      triage: {
        daysAgo: 66,
        outcome: 'accepted',
        motivation:
          'Aan alle vier de criteria is voldaan; zorg, wonen en politie lopen nu langs elkaar heen.',
        case: {
          title: 'Overlast portiek Verzonnenlaan',
          purpose: 'complex-case',
          details: { housingProblems: true, financialProblems: true },
          participants: [
            {
              organisation: 'vnn',
              level: 'own-actions',
              reason: 'Mogelijk verslaving; kan outreachend werken.',
            },
            { organisation: 'lentis', level: 'own-actions', reason: 'Was eerder behandelaar.' },
            { organisation: 'nijestee', level: 'dossier', reason: 'Verhuurder, beslist over ontruiming.' },
            { organisation: 'wij', level: 'dossier', reason: 'Wijkteam voert de regie op de inhoud.' },
          ],
          information: [
            {
              daysAgo: 50,
              by: 'corporatie',
              nature: 'fact',
              category: 'financial',
              content:
                'De huurachterstand is vijf maanden. Een betalingsregeling is twee keer niet nagekomen.',
            },
            {
              daysAgo: 44,
              by: 'wij',
              nature: 'assessment',
              category: 'guidance-and-care',
              content: 'De bewoner laat hulp toe als steeds dezelfde persoon komt.',
              release: 'participants',
            },
            {
              daysAgo: 24,
              by: 'vnn',
              nature: 'fact',
              category: 'health',
              content: 'Er loopt geen behandeling. Een eerste gesprek heeft plaatsgevonden.',
              conditions: 'De bewoner weet dat dit is gedeeld. Geen vragen over de inhoud van het gesprek.',
              release: 'named',
              to: ['wij'],
            },
          ],
          access: {
            requests: [
              {
                daysAgo: 1,
                by: 'reclassering',
                level: 'dossier',
                reason:
                  'De bewoner heeft sinds deze week een toezicht bij ons met een contactverbod in dit portiek.',
              },
            ],
            emergencies: [
              {
                daysAgo: 17,
                by: 'politie',
                hours: 2,
                reason: 'Brandmelding in het portiek; wij moeten weten of de bewoner binnen kan zijn.',
              },
            ],
          },
          transitions: [
            { daysAgo: 62, to: 'on-agenda', reason: 'Voor het eerstvolgende casusoverleg.' },
            { daysAgo: 55, to: 'in-discussion', reason: 'Besproken met alle deelnemers.' },
            { daysAgo: 54, to: 'in-execution', reason: 'Plan van aanpak is vastgesteld.' },
          ],
          actions: [
            {
              daysAgo: 54,
              assignee: 'vnn',
              kind: 'care',
              description: 'Leg contact aan huis en bespreek of behandeling mogelijk is.',
              dueInDays: -6,
              answers: [
                { daysAgo: 52, accept: true },
                { daysAgo: 25, progress: 'Twee keer aan de deur geweest, één kort gesprek gehad.' },
              ],
            },
            {
              daysAgo: 54,
              assignee: 'vnn',
              kind: 'information-request',
              description: 'Geef aan of er een lopende behandeling is (alleen ja of nee).',
              dueInDays: 0,
              answers: [{ daysAgo: 50, accept: true }],
            },
            {
              daysAgo: 54,
              assignee: 'corporatie',
              kind: 'housing',
              description: 'Stel de ontruimingszaak uit tot na het volgende overleg.',
              dueInDays: -30,
              answers: [
                { daysAgo: 53, accept: true },
                { daysAgo: 40, complete: 'Zitting is met twee maanden uitgesteld.' },
              ],
            },
            {
              daysAgo: 30,
              assignee: 'lentis',
              kind: 'care',
              description: 'Beoordeel of een verplichte behandeling aan de orde is.',
              dueInDays: 8,
              answers: [
                { daysAgo: 26, decline: 'Betrokkene is bij ons uitgeschreven; vraag dit aan de GGD.' },
              ],
            },
            {
              daysAgo: 4,
              assignee: 'vnn',
              kind: 'conversation',
              description: 'Ga samen met de wijkagent op huisbezoek.',
              dueInDays: 6,
              answers: [],
            },
          ],
        },
      },
    },
    {
      daysAgo: 25,
      by: 'reclassering',
      description:
        'Man komt over vier weken vrij, heeft geen woning en is eerder teruggevallen. Gezin is bang voor zijn terugkeer.',
      subjects: [
        { kind: 'person', role: 'concerned', name: 'Steven Nietecht', birthDate: '1990-02-11' },
        { kind: 'person', role: 'family-member', name: 'Roos Nietecht', birthDate: '1992-10-03' },
      ],
      themes: ['after-detention', 'domestic-violence'],
      triage: {
        daysAgo: 22,
        outcome: 'accepted',
        motivation: 'Vrijlating is dichtbij, en zonder gezamenlijke afspraken is terugval te verwachten.',
        case: {
          title: 'Terugkeer na detentie, december',
          purpose: 'complex-case',
          participants: [
            { organisation: 'reclassering', level: 'dossier', reason: 'Houdt toezicht na de vrijlating.' },
            { organisation: 'wij', level: 'own-actions', reason: 'Ondersteunt het gezin.' },
          ],
          access: {
            exclusions: [
              { daysAgo: 21, person: 'lentis', reason: 'Is familie van het gezin; heeft dit zelf gemeld.' },
            ],
          },
          transitions: [{ daysAgo: 20, to: 'on-agenda', reason: 'Voor het overleg van eind november.' }],
          actions: [
            {
              daysAgo: 20,
              assignee: 'reclassering',
              kind: 'reintegration',
              description: 'Vraag een plek aan in de begeleide opvang.',
              dueInDays: 3,
              answers: [{ daysAgo: 18, accept: true }],
            },
            {
              daysAgo: 20,
              assignee: 'wij',
              kind: 'guidance',
              description: 'Maak met het gezin een veiligheidsplan.',
              dueInDays: 2,
              answers: [],
            },
          ],
        },
      },
    },
    {
      daysAgo: 4,
      by: 'politie',
      description:
        'Groep jongeren rond het winkelcentrum; drie broers uit één gezin zijn steeds aanwezig bij vernielingen.',
      subjects: [{ kind: 'group', name: 'Groep winkelcentrum (verzonnen)' }],
      themes: ['youth', 'serious-nuisance'],
    },
    {
      daysAgo: 1,
      by: 'wij',
      description:
        'Moeder met drie kinderen wordt bedreigd door ex-partner die zich niet aan afspraken houdt.',
      subjects: [
        { kind: 'person', role: 'family-member', name: 'Petra Onbestaand', birthDate: '1988-05-27' },
      ],
      themes: ['domestic-violence'],
    },
  ],
};
