export const home = {
  home: {
    title: 'Overview',
    signals: 'Signals to assess',
    allSignals: 'All signals',
    cases: 'Cases that ask for attention',
    allCases: 'All cases',
    urgent: 'Actions late or due today',
    noneUrgent: 'Nothing is late',
    noneUrgentHelp: 'No action at your table is past its date or due today.',
    noneAttention: 'No case asks for attention now',
    mine: 'My actions',
    allMine: 'All my actions',
    report: 'Do you see something?',
    reportHelp: 'Report a signal to a table in which your organisation takes part. It takes a few minutes.',
    privacy: 'What you see here',
    privacyHelp:
      'The log shows who did or looked at what, never what a case says. That you open the log, and what for, is recorded too.',
    recentLog: 'Latest events',
    wholeLog: 'Open the whole log',
    admin: 'Administration',
    adminNow: 'Organisations, people, tables and rights reviews are under Administration.',
    toAdministration: 'To administration',
    adminNever: 'An administrator never sees the contents of cases, signals and actions.',
  },
  attention: {
    destroyOverdue: 'should have been destroyed',
    destroySoon: 'must be destroyed soon',
    noActions: 'no open actions',
  },
  notifications: {
    title: 'Notifications',
    lead: 'A notification never gives a name or subject. Open it to see what it is about.',
    unread: 'Unread:',
    none: 'No notifications',
    noneHelp:
      'You read it here when something is asked of you, or when someone answered your signal or action.',
  },
} as const;
