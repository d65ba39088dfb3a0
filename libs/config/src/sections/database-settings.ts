import { IsNotEmpty, IsOptional, Matches } from 'class-validator';
import { FromEnvironment } from '../variable.js';

const postgresUrl = /^postgres(?:ql)?:\/\/[^/]+\/.+$/;
const mustBeUrl = { message: 'must be a URL such as postgresql://role:password@server:5432/casustafel' };

/** The database as the application's own role, which owns nothing. */
export class DatabaseSettings {
  @FromEnvironment('DATABASE_URL', {
    description: 'PostgreSQL as the role of the application, which owns nothing.',
    example: 'postgresql://casustafel_app:change-me@localhost:5432/casustafel',
    ...{ secret: true, connection: true },
  })
  @Matches(postgresUrl, mustBeUrl)
  @IsNotEmpty({ message: 'is not set' })
  databaseUrl!: string;
}

/** The database as its owner, for migrations only. */
export class OwnerSettings {
  @FromEnvironment('DATABASE_OWNER_URL', {
    description: 'PostgreSQL as the owner of the tables; only "npm run db:migrate" needs it.',
    example: 'postgresql://casustafel_owner:change-me@localhost:5432/casustafel',
    ...{ secret: true, connection: true },
  })
  @Matches(postgresUrl, mustBeUrl)
  @IsNotEmpty({ message: 'is not set' })
  ownerUrl!: string;
}

/** Which server `npm start` uses: its own unless DATABASE_URL says otherwise. */
export class StandaloneSettings {
  @FromEnvironment('DATA_DIR', { description: 'Where "npm start" keeps its own PostgreSQL.' })
  @IsNotEmpty()
  dataDir: string = './.data';

  @FromEnvironment('DATABASE_URL', {
    description: 'Use this PostgreSQL instead of an own one.',
    secret: true,
  })
  @IsOptional()
  @Matches(postgresUrl, mustBeUrl)
  databaseUrl?: string;

  @FromEnvironment('DATABASE_OWNER_URL', {
    description: 'Its owner, to apply migrations at start.',
    secret: true,
  })
  @IsOptional()
  @Matches(postgresUrl, mustBeUrl)
  ownerUrl?: string;
}
