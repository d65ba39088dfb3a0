import { ConsoleLogger } from '@nestjs/common';
import type { LogLevel, ProcessSettings } from '#lib/config';

const levels: LogLevel[] = ['error', 'warn', 'log', 'debug'];

/** For people on a laptop, one JSON object a line in production. */
export function processLogger({ environment, logLevel }: ProcessSettings): ConsoleLogger {
  return new ConsoleLogger({
    // The setting is the least important level; Nest wants all of them.
    logLevels: levels.slice(0, levels.indexOf(logLevel) + 1),
    json: environment === 'production',
    colors: environment !== 'production' && process.stdout.isTTY,
  });
}
