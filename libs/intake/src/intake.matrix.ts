import { type AccessMatrix, type Relation, seated } from '#lib/authorization';

const leaders: readonly Relation[] = ['chair', 'scopedChair'];

export const intakeMatrix: AccessMatrix = {
  entities: {
    Signal: {
      register: { allowed: seated },
      read: { allowed: [...leaders, 'reporter'], anywhere: seated },
      triage: { allowed: leaders },
    },
    // The content of the case is in it. What they wrote themselves, and its outcome, stays with its reporter.
    'Signal: of a closed case': {
      read: { allowed: ['reporter'] },
      triage: { allowed: [] },
    },
  },
};
