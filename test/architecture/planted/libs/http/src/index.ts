export { problem } from './problem.js';
