import { chairedBy, type DemoTable } from '../demo-data.js';
import { carTradeAccess, carTradeInformation } from './ondermijning-car-trade.js';

export const demoOndermijning: DemoTable = {
  code: 'ondermijning-groningen',
  kind: 'ondermijning',
  name: 'Casustafel ondermijning Groningen',
  municipality: 'Groningen',
  numberPrefix: 'OND',
  leaders: chairedBy('voorzitter.ondermijning'),
  members: {
    politie: 'partner',
    om: 'partner',
    belastingdienst: 'partner',
    corporatie: 'partner',
    wij: 'partner',
  },
  signals: [
    {
      daysAgo: 62,
      by: 'politie',
      description:
        'Autobedrijf op bedrijventerrein heeft vrijwel geen klanten en verkoopt volgens de eigen administratie tachtig auto’s per maand. Contante stortingen passen niet bij de omvang van het bedrijf.',
      occasion: 'Bij twee controles in september stonden dezelfde vier auto’s op het terrein.',
      request: 'Gezamenlijke controle en een besluit over de vergunning.',
      subjects: [
        {
          kind: 'company',
          name: 'Autohandel De Noorderpoort (verzonnen)',
          address: 'Osloweg 9999, Groningen',
        },
        { kind: 'person', role: 'operator', name: 'Harmen Fictief', birthDate: '1981-04-12' },
      ],
      themes: ['money-laundering', 'real-estate'],
      triage: {
        daysAgo: 58,
        outcome: 'on-the-table',
        motivation:
          'Concreet en recent, past in het beeld van de branche. Geen van de partners kan dit alleen oplossen.',
        case: {
          title: 'Autobranche bedrijventerrein noord',
          purpose: 'counter-undermining',
          details: { area: 'Bedrijventerrein Driebond' },
          participants: [
            {
              organisation: 'belastingdienst',
              level: 'dossier',
              reason: 'Beoordeelt omzet en contante stortingen.',
              untilInDays: 9,
            },
            {
              organisation: 'politie',
              level: 'dossier',
              reason: 'Deed de waarnemingen en gaat mee bij de controle.',
            },
            {
              organisation: 'om',
              level: 'process',
              reason: 'Weegt of een strafrechtelijk onderzoek nodig is.',
            },
            {
              organisation: 'wij',
              person: 'wij',
              level: 'dossier',
              reason: 'Licht toe wat bewoners van het terrein merken.',
              fromInDays: 5,
              untilInDays: 6,
            },
            {
              organisation: 'nijestee',
              level: 'own-actions',
              reason: 'Verhuurde een van de loodsen.',
              untilInDays: -30,
            },
          ],
          information: carTradeInformation,
          access: carTradeAccess,
          transitions: [
            { daysAgo: 50, to: 'enriching', reason: 'Eerst nagaan wat de partners al weten.' },
            { daysAgo: 40, to: 'on-agenda', reason: 'Besproken wordt wie de controle leidt.' },
            { daysAgo: 33, to: 'in-discussion', reason: 'Op tafel geweest in het signaaloverleg.' },
            { daysAgo: 32, to: 'in-execution', reason: 'Acties zijn verdeeld.' },
          ],
          actions: [
            {
              daysAgo: 32,
              assignee: 'belastingdienst',
              kind: 'information-request',
              description: 'Leg de aangegeven omzet over 2025 naast het aantal op naam gezette auto’s.',
              dueInDays: -4,
              answers: [
                { daysAgo: 30, accept: true },
                { daysAgo: 12, progress: 'Gegevens van de RDW zijn opgevraagd.' },
              ],
            },
            {
              daysAgo: 32,
              assignee: 'politie',
              kind: 'integrated-control',
              description: 'Plan met toezicht een controle op een vrijdagmiddag en meld de datum.',
              dueInDays: 0,
              answers: [{ daysAgo: 29, accept: true }],
            },
            {
              daysAgo: 31,
              assignee: 'belastingdienst',
              kind: 'other',
              description: 'Geef aan of een boekenonderzoek wordt ingesteld.',
              dueInDays: 12,
              answers: [],
            },
          ],
        },
      },
    },
    {
      daysAgo: 45,
      by: 'corporatie',
      description:
        'Drie woningen in één portiek worden vermoedelijk onderverhuurd. Wisselende bewoners, dichtgeplakte ramen en een hoog waterverbruik.',
      subjects: [{ kind: 'premises', name: 'Portiek 9990–9994', address: 'Verzonnenlaan 9990, Groningen' }],
      themes: ['drugs', 'real-estate'],
      triage: {
        daysAgo: 41,
        outcome: 'on-the-table',
        motivation: 'Drie partners hebben een overeenkomstig signaal; samen optreden is nodig.',
        case: {
          title: 'Drie woningen, één portiek',
          purpose: 'supervision-and-enforcement',
          details: { area: 'Paddepoel' },
          participants: [
            {
              organisation: 'nijestee',
              level: 'own-actions',
              reason: 'Is verhuurder en kan het contract beëindigen.',
            },
            { organisation: 'politie', level: 'dossier', reason: 'Begeleidt de controle van de woningen.' },
          ],
          transitions: [{ daysAgo: 36, to: 'on-agenda', reason: 'Snel bespreken, bewoners kunnen weggaan.' }],
          actions: [
            {
              daysAgo: 35,
              assignee: 'corporatie',
              kind: 'premises-control',
              description: 'Bezoek de drie woningen met de wijkagent en meld wie u aantrof.',
              dueInDays: -9,
              answers: [{ daysAgo: 33, accept: true }],
            },
            {
              daysAgo: 35,
              assignee: 'politie',
              kind: 'information-request',
              description: 'Ga na of er meldingen over dit portiek zijn geweest.',
              dueInDays: -20,
              answers: [
                { daysAgo: 34, accept: true },
                {
                  daysAgo: 22,
                  complete: 'Elf meldingen sinds januari, overzicht ligt bij de casusregisseur.',
                },
              ],
            },
          ],
        },
      },
    },
    {
      daysAgo: 20,
      by: 'politie',
      description: 'Anonieme tip over een kapsalon die dienst zou doen als ontmoetingsplek voor handelaren.',
      subjects: [{ kind: 'company', name: 'Kapsalon Bij Niemand (verzonnen)' }],
      themes: ['drugs'],
      triage: {
        daysAgo: 15,
        outcome: 'no-action',
        motivation: 'Eén anonieme bron, niet te bevestigen en geen eigen waarneming van een partner.',
      },
    },
    {
      daysAgo: 18,
      by: 'wij',
      description: 'Zorgaanbieder declareert begeleiding die cliënten volgens eigen zeggen niet krijgen.',
      subjects: [{ kind: 'company', name: 'Zorg Uit Voorraad B.V. (verzonnen)' }],
      themes: ['care'],
      triage: {
        daysAgo: 13,
        outcome: 'to-riec',
        forwardedTo: 'riec',
        motivation: 'Speelt in vier gemeenten; het RIEC heeft al een onderzoek naar deze aanbieder.',
      },
    },
    {
      daysAgo: 3,
      by: 'politie',
      description:
        'Leegstaande boerderij in het buitengebied wordt ’s nachts bezocht door busjes. Het stroomverbruik is volgens de netbeheerder vervijfvoudigd.',
      occasion: 'Waargenomen in de nachten van 14 op 15 en 19 op 20 november.',
      request: 'Snel bespreken: het pand staat te koop.',
      subjects: [
        { kind: 'premises', name: 'Boerderij buitengebied', address: 'Verzonnenweg 9999, Ten Boer' },
        { kind: 'person', role: 'owner', name: 'Evert Bedacht', birthDate: '1969-09-30' },
      ],
      themes: ['drugs', 'real-estate'],
    },
    {
      daysAgo: 1,
      by: 'belastingdienst',
      description:
        'Twee horecazaken op naam van dezelfde persoon geven al drie jaar geen omzet op en zijn wel open.',
      subjects: [
        {
          kind: 'company',
          name: 'Eetcafé De Lege Kassa (verzonnen)',
          address: 'Nergensstraat 9998, Groningen',
        },
      ],
      themes: ['money-laundering'],
    },
  ],
};
