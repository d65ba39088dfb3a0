// breaks: what-stands-on-cases-stands-alone
import { signal } from '#lib/intake';
export const agenda = signal;
