import { IsIn, IsOptional, Matches } from 'class-validator';
import { FromEnvironment } from '../variable.js';

const logLevels = ['error', 'warn', 'log', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What every process reads. */
export class ProcessSettings {
  @FromEnvironment('NODE_ENV', {
    description: 'production refuses placeholders and demo data, and asks for HTTPS.',
  })
  @IsIn(['development', 'test', 'production'], { message: 'must be development, test or production' })
  environment: 'development' | 'test' | 'production' = 'development';

  @FromEnvironment('LOG_LEVEL', {
    description: 'Least important level that is logged: error, warn, log or debug.',
  })
  @IsIn(logLevels, { message: `must be one of ${logLevels.join(', ')}` })
  logLevel: LogLevel = 'log';

  @FromEnvironment('ALLOW_UNENCRYPTED_TO', {
    description:
      'Hosts to which production may talk without TLS, comma-separated; proxy: from the proxy to us. Who is on that network can read and change everything.',
    example: 'postgres,redis,proxy',
  })
  @IsOptional()
  @Matches(/^[\w.:-]+(?:\s*,\s*[\w.:-]+)*$/, { message: 'must be names of hosts, separated by commas' })
  allowUnencryptedTo?: string;
}
