export { meeting } from './meeting.js';
