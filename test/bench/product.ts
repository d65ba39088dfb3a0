import { start } from './child.js';

/** As in production, and told to say only what is wrong. */
const environment = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://casustafel.groningen.nl',
  LOG_LEVEL: 'warn',
  HOST: '127.0.0.1',
  PORT: '0',
  // Set, so that a .env file of whoever runs this does not count.
  SMTP_URL: '',
  REDIS_URL: '',
  SECOND_FACTOR_KEY: 'only for the bench of which nothing is kept',
  SECOND_FACTOR_FOR: 'nobody',
  // One client asks as much as a province does.
  RATE_LIMIT_ADDRESS: '0',
  RATE_LIMIT_ACCOUNT: '0',
  RATE_LIMIT_SIGN_IN: '0',
  RATE_LIMIT_REFUSALS: '0',
};

/** The built HTTP process; gives where it answers. */
export async function startApi(databaseUrl: string) {
  const env = { ...environment, DATABASE_URL: databaseUrl };
  const { child, match } = await start('apps/api/src/main.js', /answers at (http:\S+)/, env);
  return { origin: match[1] ?? '', child };
}

/** The built worker process: relay, queue and handlers. */
export async function startWorker(databaseUrl: string, redisUrl: string | null) {
  const env = { ...environment, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '' };
  return (await start('apps/worker/src/main.js', /is running/, env)).child;
}
