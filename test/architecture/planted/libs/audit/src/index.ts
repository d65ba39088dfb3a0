// breaks: no-cycles
export { audit } from './audit.js';
