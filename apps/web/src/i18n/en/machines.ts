export const machines = {
  machines: {
    title: 'Systems',
    lead: 'Systems of partners that ask Casustafel for something by themselves, without anybody there. No system comes near cases or people.',
    add: 'Register a system',
    none: 'No systems',
    noneHelp: 'Register a system when a partner wants to fit its own form to a table.',
    name: 'Name',
    nameHelp: 'What the organisation calls it.',
    nameMissing: 'Fill in the name',
    organisation: 'Organisation',
    organisationHelp: 'The system gets only what the covenants of this organisation allow.',
    scope: 'What may this system do?',
    issuer: 'Issuer',
    issuerHelp: 'The https address with which the system signs its messages (iss).',
    issuerMissing: 'Fill in the address',
    keys: 'Public keys',
    keysHelp:
      'What is in the file (JSON Web Key Set) that the organisation gives you. The private key stays there.',
    keysMissing: 'Paste the public keys',
    keysAt: 'fetched from {{address}}',
    state: 'State',
    active: 'Active',
    ended: 'Ended',
    endedOn: 'on {{date}}',
    since: 'since {{date}}',
    end: 'End',
    endOf: 'End {{name}}',
    endTitle: 'End this system?',
    endText:
      '{{name}} of {{organisation}} gets nothing from the next request on. It cannot be undone; the system can be registered again, for instance with other keys.',
    endDone: 'The system was ended.',
    added: 'The system is registered and can work at once.',
  },
  machineScope: {
    tableDefinitions: 'Reads how tables are set up',
  },
  machineScopeHelp: {
    tableDefinitions:
      'The criteria, purposes and fields of tables of which the organisation signed the covenant. No cases, signals or people.',
  },
} as const;
