export { relay } from './relay.js';
