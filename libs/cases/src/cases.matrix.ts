import { type AccessMatrix, people, type Relation, seated } from '#lib/authorization';

const leaders: readonly Relation[] = ['chair', 'scopedChair'];
const wholeDossier: readonly Relation[] = ['dossier', 'emergency', 'chairElsewhere'];
const dossier: readonly Relation[] = [...wholeDossier, 'victimCare', 'tackleOffender', 'privateDossier'];
const onlyProcess: readonly Relation[] = ['process', 'chainCoordinator'];
const ownActions: readonly Relation[] = ['minimal', 'source', 'colleague'];
const readers: readonly Relation[] = [...leaders, ...dossier, ...onlyProcess, ...ownActions];

/** Leaders alone. Who leads elsewhere knows that such things can be done, and sees this case; others do not. */
const leading = {
  allowed: leaders,
  forbidden: ['chairElsewhere'],
} satisfies { allowed: readonly Relation[]; forbidden: readonly Relation[] };

const itemReaders = (allowed: readonly Relation[]) => ({
  read: { allowed: [...allowed, 'source' as const] },
  release: { allowed: ['source' as const], forbidden: allowed },
  // The source too, where it leads: the explanation tells of everybody's grants in the case.
  'explain-access': { allowed: ['privacyOfficer' as const] },
});

export const casesMatrix: AccessMatrix = {
  entities: {
    Case: {
      read: { allowed: readers, anywhere: seated },
      'read-dossier': { allowed: [...leaders, ...dossier], forbidden: [...onlyProcess, ...ownActions] },
      'read:victim-care': { allowed: [...leaders, ...wholeDossier, 'privateDossier', 'victimCare'] },
      'read:tackle-offender': { allowed: [...leaders, ...wholeDossier, 'privateDossier', 'tackleOffender'] },
      'add-information': { allowed: [...leaders, ...dossier, ...ownActions], forbidden: onlyProcess },
      open: leading,
      change: leading,
      transition: leading,
      reopen: leading,
      invite: leading,
      'assign-action': leading,
      exclude: leading,
      'explain-access': { allowed: [...leaders, 'privacyOfficer'] },
    },
    // Shielded (L-10): who leads knows that it ran, and who could see it; everybody else not even that.
    'Case: closed': {
      read: { allowed: leaders },
      'read-dossier': { allowed: [], forbidden: leaders },
      'add-information': { allowed: leaders },
      change: { allowed: leaders },
      transition: { allowed: leaders },
      reopen: { allowed: leaders },
      invite: { allowed: leaders },
      'assign-action': { allowed: leaders },
      exclude: { allowed: leaders },
      'explain-access': { allowed: [...leaders, 'privacyOfficer'] },
    },
    // That somebody takes part; why, only who leads is told.
    Participant: { read: { allowed: [...leaders, ...dossier] } },
    'Participant: on the track of the victim': {
      read: { allowed: [...leaders, ...wholeDossier, 'privateDossier', 'victimCare'] },
    },
    'Participant: on the track of the offender': {
      read: { allowed: [...leaders, ...wholeDossier, 'privateDossier', 'tackleOffender'] },
    },
    Subject: { read: { allowed: [...leaders, ...dossier] } },
    'Subject: victim': { read: { allowed: [...leaders, ...wholeDossier, 'privateDossier', 'victimCare'] } },
    'Subject: offender': {
      read: { allowed: [...leaders, ...wholeDossier, 'privateDossier', 'tackleOffender'] },
    },
    // Tax data on the track of the victim, for all who take part: not for a private organisation (WGS 1.7(6)).
    InformationItem: itemReaders([...leaders, ...wholeDossier, 'victimCare']),
    'InformationItem: for all': itemReaders([...leaders, ...dossier]),
    'InformationItem: on the track of the offender': itemReaders([
      ...leaders,
      ...wholeDossier,
      'privateDossier',
      'tackleOffender',
    ]),
    'InformationItem: for one organisation': itemReaders(['dossier']),
    'InformationItem: for nobody yet': itemReaders([]),
    'InformationItem: of a closed case': {
      read: { allowed: [] },
      release: { allowed: [] },
      'explain-access': { allowed: ['privacyOfficer'] },
    },
    AccessRequest: {
      read: { allowed: [...leaders, 'requester'], anywhere: people },
      request: { allowed: seated },
      decide: { allowed: leaders },
      withdraw: { allowed: ['requester'], forbidden: leaders },
    },
    'AccessRequest: refused': {
      read: { allowed: [...leaders, 'process'] },
      decide: { allowed: leaders },
      withdraw: { allowed: ['process'], forbidden: leaders },
    },
  },
  open: {
    'ExplainedAccessController.ofPerson': {
      why: 'Everybody may know what they see themselves; a privacy officer what anybody sees.',
      allowed: ['privacyOfficer'],
    },
  },
};
