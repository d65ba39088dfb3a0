import type { AccessMatrix } from '#lib/authorization';

export const additionMatrix: AccessMatrix = {
  entities: {
    Signal: { supplement: { allowed: ['reporter'], forbidden: ['chair', 'scopedChair'] } },
    'Signal: of a closed case': { supplement: { allowed: ['reporter'] } },
  },
};
