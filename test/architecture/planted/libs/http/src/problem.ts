// breaks: only-through-the-index, by-name-between-libraries
import { relay } from '../../queue/src/relay.js';
// breaks: by-name-between-libraries
import { relay as named } from '../../queue/src/index.js';
// breaks: everything-resolves
import { nothing } from './nothing.js';
export const problem = [relay, named, nothing];
