/**
 * Every way in which somebody can stand to one case and what belongs to it. All but the last ones have an account; a
 * test makes one of each. Kept as sentences, so that what fails can be read.
 */
export const relations = {
  chair: 'leads the table',
  scopedChair: 'leads the table for the municipality of the case',
  otherMunicipality: 'leads the table for another municipality',
  otherChair: 'leads another table',
  chairElsewhere: 'leads another table, and was given the dossier',
  deniedLeader: 'coordinates the table, and is excluded',
  chainCoordinator: 'coordinates the chain of the table',
  dossier: 'was given the dossier',
  dossierElsewhere: 'was given the dossier, and sits for another municipality',
  privateDossier: 'was given the dossier, for a private organisation',
  victimCare: 'was given the dossier on the track of the victim',
  tackleOffender: 'was given the dossier on the track of the offender',
  emergency: 'took emergency access',
  source: 'was given their own actions, and brought the information in',
  colleague: 'sits for the organisation that brought the information in, and did not add it',
  minimal: 'was given an action',
  process: 'was given the process, asked for more, and was refused',
  denied: 'was given the dossier and an action, and is excluded',
  deniedOrganisation: 'was given the dossier, and their organisation is excluded',
  expired: 'was given the dossier until a minute ago',
  notYet: 'was given the dossier from tomorrow on',
  requester: 'asked to see the dossier',
  reporter: 'reported the signal',
  none: 'sits at the table',
  left: 'was given the dossier, and lost their seat',
  contactPerson: 'answers for an organisation',
  privacyOfficer: 'is privacy officer',
  administrator: 'is administrator',
  deactivated: 'was given the dossier, and lost their account while signed in',
  machine: "is a partner's system",
  anonymous: 'did not sign in',
} as const;

export type Relation = keyof typeof relations;

const away: readonly Relation[] = ['deactivated', 'machine', 'anonymous'];
const withoutSeat: readonly Relation[] = [
  ...['left', 'contactPerson', 'privacyOfficer', 'administrator'],
  ...away,
] as Relation[];

const all = Object.keys(relations) as Relation[];

/** Everybody who is signed in. */
export const people: readonly Relation[] = all.filter((one) => !away.includes(one));

/** Everybody who sits at some table. */
export const seated: readonly Relation[] = all.filter((one) => !withoutSeat.includes(one));
