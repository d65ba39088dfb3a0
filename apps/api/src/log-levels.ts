import type { LogLevel } from '#lib/config';

const levels: LogLevel[] = ['error', 'warn', 'log', 'debug'];

/** Nest wants the list of levels; the setting is the least important one of them. */
export function logLevelsUpTo(level: LogLevel): LogLevel[] {
  return levels.slice(0, levels.indexOf(level) + 1);
}
