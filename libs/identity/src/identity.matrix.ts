import { type AccessMatrix, people, type Relation, seated } from '#lib/authorization';

const administering = { allowed: ['administrator'] } satisfies Record<string, readonly Relation[]>;
const elsewhere: readonly Relation[] = ['otherChair'];
const atTheTable = seated.filter((one) => !elsewhere.includes(one));
const leading: readonly Relation[] = [
  ...(['chair', 'scopedChair', 'otherMunicipality', 'otherChair', 'chairElsewhere', 'deniedLeader'] as const),
];
const ownAccount = { why: 'The own account, and nobody else’s.' };
const signingIn = { why: 'For who is not signed in yet.' };

export const identityMatrix: AccessMatrix = {
  entities: {
    Account: { read: { allowed: ['administrator', 'privacyOfficer', ...leading], anywhere: people } },
    CasusTable: {
      read: { allowed: [...atTheTable, 'administrator'] },
      'read-people': {
        allowed: ['chair', 'scopedChair', 'otherMunicipality', 'deniedLeader', 'chainCoordinator'],
        forbidden: ['chairElsewhere'],
      },
      'read-definition': { allowed: ['machine'] },
      administer: administering,
    },
    Organisation: {
      read: { allowed: ['administrator', 'contactPerson'], anywhere: people },
      register: administering,
      change: administering,
    },
    Person: { read: administering, register: administering, change: administering },
    Membership: { read: administering, change: administering },
    MachineClient: { read: administering, register: administering, end: administering },
    RightsReview: {
      read: { allowed: ['administrator', 'contactPerson'], anywhere: people },
      open: administering,
      // About a colleague of the contact person; an administrator decides about the contact person only.
      decide: { allowed: ['contactPerson'], forbidden: ['administrator'] },
    },
  },
  open: {
    'TablesController.list': { why: 'The tables at which the reader sits.' },
    'AccountController.read': ownAccount,
    'AccountController.password': ownAccount,
    'AccountController.list': ownAccount,
    'AccountController.endOthers': ownAccount,
    'AccountController.endOne': { ...ownAccount, allowed: ['none'] },
    'SecondFactorController.begin': ownAccount,
    'SecondFactorController.confirm': ownAccount,
    'SecondFactorController.renew': ownAccount,
    'SecondFactorController.remove': ownAccount,
    'StatementController.read': { why: 'What everybody accepts, and whether the reader did.' },
    'StatementController.accept': ownAccount,
    'SessionController.methods': signingIn,
    'SessionController.create': signingIn,
    'SessionController.createWithSecondFactor': signingIn,
    'SessionController.read': ownAccount,
    'SessionController.delete': ownAccount,
    'OpenIdController.start': signingIn,
    'OpenIdController.callback': signingIn,
  },
};
