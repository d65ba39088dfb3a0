import { administration } from './administration.js';
import type { Widened } from './index.js';
import { machines } from './machines.js';
import { people } from './people.js';
import { rightsReview } from './rights-review.js';

/** The texts of administration and the review of rights, which few people open. */
export const nlRegister = { ...administration, ...machines, ...people, ...rightsReview } as const;

export type RegisterCatalogue = Widened<typeof nlRegister>;
