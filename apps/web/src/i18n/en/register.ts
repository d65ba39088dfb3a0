import type { RegisterCatalogue } from '../nl/register.js';
import { administration } from './administration.js';
import { machines } from './machines.js';
import { people } from './people.js';
import { rightsReview } from './rights-review.js';

export const enRegister: RegisterCatalogue = { ...administration, ...machines, ...people, ...rightsReview };
