import { type AccessMatrix, type Relation, seated } from '#lib/authorization';

const leaders: readonly Relation[] = ['chair', 'scopedChair'];
const answering = { allowed: ['minimal'], forbidden: leaders } satisfies Record<string, readonly Relation[]>;

export const actionsMatrix: AccessMatrix = {
  entities: {
    Action: {
      read: { allowed: [...leaders, 'minimal'], anywhere: seated },
      accept: answering,
      decline: answering,
      progress: answering,
      complete: answering,
      reassign: { allowed: leaders },
    },
    'Action: of who is excluded': {
      read: { allowed: leaders },
      accept: { allowed: [], forbidden: leaders },
      decline: { allowed: [], forbidden: leaders },
      progress: { allowed: [], forbidden: leaders },
      complete: { allowed: [], forbidden: leaders },
      reassign: { allowed: leaders },
    },
    'Action: of a closed case': {
      read: { allowed: [] },
      accept: { allowed: [] },
      decline: { allowed: [] },
      progress: { allowed: [] },
      complete: { allowed: [] },
      reassign: { allowed: [] },
    },
  },
};
