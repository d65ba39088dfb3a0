import { type AccessMatrix, type Relation, seated } from '#lib/authorization';

const leaders: readonly Relation[] = ['chair', 'scopedChair'];

export const intakeMatrix: AccessMatrix = {
  entities: {
    Signal: {
      register: { allowed: seated },
      read: { allowed: [...leaders, 'reporter'], anywhere: seated },
      triage: { allowed: leaders },
    },
  },
};
