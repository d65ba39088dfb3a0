import { signal } from '#lib/intake';
export const agenda = signal;
