// breaks: only-through-the-index-from-outside, by-name-from-outside
import { relay } from '../../../libs/queue/src/relay.js';
import { premises } from '#lib/tables/premises';
export const main = [relay, premises];
