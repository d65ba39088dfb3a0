/** What each group of operations is for, in the order of the work. */
export const tags: Readonly<Record<string, string>> = {
  session: 'Signing in and out, with a password and a second factor or at one’s own organisation.',
  me: 'The own account: password, second factor, sessions, statement of confidentiality.',
  tables: 'The casustafels: which there are, how each is set up, and who sits at them.',
  signals: 'Reports about a person, company or place, and the triage that decides what becomes of them.',
  cases: 'The dossier: its life cycle, who takes part, subjects, and information that its source shows.',
  access: 'Need to know: asking for access, emergency access, and why somebody can see something.',
  actions: 'Agreed actions: who does what for a case by when, and how it ended.',
  notifications: 'The inbox of the caller: what happened and where, never contents.',
  organisations: 'The register of organisations that take part, and the covenants that they signed.',
  people: 'The register of people: screenings, seats at tables, accounts and hand-over.',
  'machine-clients': 'Systems of partners that ask something with tokens that they sign themselves.',
  'rights-reviews': 'The periodic review of what the people of an organisation may do.',
  'audit-events': 'The log of who did and saw what, for the privacy officer.',
};
