import { chairedBy, type DemoTable } from '../demo-data.js';

export const demoRadicalisering: DemoTable = {
  code: 'radicalisering-groningen',
  kind: 'radicalisering',
  name: 'Casustafel radicalisering Groningen',
  municipality: 'Groningen',
  numberPrefix: 'RAD',
  leaders: chairedBy('voorzitter.radicalisering'),
  members: { politie: 'partner', om: 'partner', reclassering: 'partner', wij: 'partner' },
  voters: { police: 'politie', prosecution: 'om', municipality: 'groningen' },
  signals: [
    {
      daysAgo: 52,
      by: 'politie',
      description:
        'Jongvolwassene plaatst steeds vaker berichten waarin geweld wordt goedgepraat en zoekt contact met een bekende groep. Stopte met opleiding en sport.',
      subjects: [
        { kind: 'person', role: 'concerned', name: 'Persoon D (verzonnen)', birthDate: '2004-11-05' },
      ],
      themes: ['radicalisation'],
      triage: {
        daysAgo: 49,
        outcome: 'case-conference',
        motivation:
          'Weegploeg is eensgezind: aan de criteria is voldaan, zorg en toezicht moeten samen optrekken.',
        case: {
          title: 'Persoonsgerichte aanpak 1',
          purpose: 'counter-radicalisation',
          participants: [
            {
              organisation: 'reclassering',
              level: 'own-actions',
              reason: 'Heeft contact na een eerdere veroordeling.',
            },
            { organisation: 'politie', level: 'dossier', reason: 'Duidt de berichten.' },
          ],
          transitions: [
            { daysAgo: 45, to: 'on-agenda', reason: 'Besloten in de weegploeg.' },
            { daysAgo: 44, to: 'in-discussion', reason: 'Casusoverleg gehouden.' },
          ],
          actions: [
            {
              daysAgo: 44,
              assignee: 'reclassering',
              kind: 'conversation',
              description: 'Voer een gesprek en bespreek of hulp bij opleiding welkom is.',
              dueInDays: -1,
              answers: [
                { daysAgo: 42, accept: true },
                { daysAgo: 20, progress: 'Eerste afspraak ging niet door, nieuwe staat gepland.' },
              ],
            },
          ],
        },
      },
    },
    {
      daysAgo: 2,
      by: 'reclassering',
      description: 'Cliënt uit zich tijdens een gesprek dreigend over een bijeenkomst en noemt een datum.',
      subjects: [
        { kind: 'person', role: 'concerned', name: 'Persoon E (verzonnen)', birthDate: '1999-08-21' },
      ],
      themes: ['radicalisation'],
    },
  ],
};

export const demoRadicaliseringMiddenGroningen: DemoTable = {
  code: 'radicalisering-midden-groningen',
  kind: 'radicalisering',
  name: 'Casustafel radicalisering Midden-Groningen',
  municipality: 'Midden-Groningen',
  numberPrefix: 'RADMG',
  leaders: chairedBy('voorzitter.radicalisering.mg'),
  members: { politie: 'partner', om: 'partner', reclassering: 'partner' },
  voters: { police: 'politie', prosecution: 'om', municipality: 'midden-groningen' },
  withoutCovenant: ['reclassering'],
  signals: [
    {
      daysAgo: 5,
      by: 'politie',
      description: 'Pamfletten met oproep tot geweld aangetroffen in een portiek; de verspreider is bekend.',
      subjects: [
        { kind: 'person', role: 'concerned', name: 'Persoon F (verzonnen)', birthDate: '1987-12-01' },
      ],
      themes: ['radicalisation'],
    },
  ],
};
