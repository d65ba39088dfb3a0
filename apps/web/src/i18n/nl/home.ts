export const home = {
  home: {
    title: 'Overzicht',
    signals: 'Te beoordelen signalen',
    allSignals: 'Alle signalen',
    cases: 'Casussen die aandacht vragen',
    allCases: 'Alle casussen',
    urgent: 'Acties te laat of vandaag',
    allActions: 'Alle open acties',
    roleAt_one: '{{role}} {{table}}',
    roleAt_other: '{{role}} aan {{count}} tafels',
    noneUrgent: 'Niets te laat',
    noneUrgentHelp: 'Geen enkele actie aan uw tafel is over de datum of moet vandaag klaar zijn.',
    noneAttention: 'Geen casus vraagt nu aandacht',
    mine: 'Mijn acties',
    allMine: 'Al mijn acties',
    report: 'Ziet u iets?',
    reportHelp:
      'Meld een signaal aan een tafel waar uw organisatie aan deelneemt. U hebt er een paar minuten voor nodig.',
    privacy: 'Wat u hier ziet',
    privacyHelp:
      'Het logboek laat zien wie wat heeft gedaan of bekeken, nooit wat er in een casus staat. Dat u het logboek opent, en waarvoor, wordt zelf ook vastgelegd.',
    recentLog: 'Laatste gebeurtenissen',
    wholeLog: 'Hele logboek openen',
    admin: 'Beheer',
    adminNow: 'Organisaties, mensen, tafels en rechtencontroles staan bij Beheer.',
    toAdministration: 'Naar beheer',
    adminNever: 'Inhoud van casussen, signalen en acties ziet een beheerder nooit.',
  },
  attention: {
    destroyOverdue: 'had al vernietigd moeten zijn',
    destroySoon: 'moet binnenkort worden vernietigd',
    lateActions: 'actie te laat',
    noActions: 'geen open acties',
  },
  notifications: {
    title: 'Meldingen',
    lead: 'Een melding noemt nooit een naam of onderwerp. Open haar om te zien waar het om gaat.',
    unread: 'Ongelezen:',
    none: 'Geen meldingen',
    noneHelp:
      'Hier staat het als er iets van u wordt gevraagd of als iemand uw signaal of actie heeft beantwoord.',
  },
} as const;
