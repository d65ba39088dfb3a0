import { describe, expect, it } from '@jest/globals';
import {
  DatabaseSettings,
  HttpSettings,
  MailSettings,
  ProcessSettings,
  PublicSettings,
  QueueSettings,
  readSettings,
  refuseDemoInProduction,
  SessionSettings,
  SettingsError,
  StandaloneSettings,
  OpenIdSettings,
  SignInSettings,
} from './index.js';

const databaseUrl = 'postgresql://casustafel_app:Zk3pQ9@db:5432/casustafel?sslmode=verify-full';

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map((p) => p.variable);
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  it('gives typed values, and defaults for what is not set or empty', () => {
    const { http, session } = readSettings(
      { http: HttpSettings, session: SessionSettings },
      { PORT: '8080', HOST: '' },
    );
    expect(http).toMatchObject({ port: 8080, host: 'localhost' });
    expect(session).toMatchObject({ idleMinutes: 30, hours: 12 });
  });

  it('names everything that is wrong at once, by variable, and never a value', () => {
    const environment = {
      PORT: '99999',
      REDIS_URL: 'http://geheim@redis',
      SMTP_URL: 'mail',
      LOG_LEVEL: 'luid',
    };
    const sections = {
      http: HttpSettings,
      database: DatabaseSettings,
      queue: QueueSettings,
      mail: MailSettings,
      process: ProcessSettings,
    };
    const read = () => readSettings(sections, environment);
    expect(problemsOf(read)).toEqual(['PORT', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'LOG_LEVEL']);
    expect(read).toThrow(/DATABASE_URL is not set/);
    expect(read).not.toThrow(/geheim/);
  });

  it.each(['0x', '12.5', '-1', '3000; rm', 'drie'])('refuses PORT=%s', (port) => {
    expect(problemsOf(() => readSettings({ http: HttpSettings }, { PORT: port }))).toEqual(['PORT']);
  });

  it('names a variable that two sections share once', () => {
    const sections = { database: DatabaseSettings, standalone: StandaloneSettings };
    expect(problemsOf(() => readSettings(sections, { DATABASE_URL: 'mysql://x/y' }))).toEqual([
      'DATABASE_URL',
    ]);
  });
});

describe('in production', () => {
  const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://casustafel.gemeente.nl' };

  it.each([
    'postgresql://casustafel_app:change-me@localhost/casustafel',
    'postgresql://casustafel_app:casustafel-demo@localhost/casustafel',
    'postgresql://postgres:postgres@localhost/casustafel',
  ])('refuses %s', (url) => {
    const environment = { ...production, DATABASE_URL: url };
    expect(problemsOf(() => readSettings({ database: DatabaseSettings }, environment))).toEqual([
      'DATABASE_URL',
    ]);
  });

  it('asks for a key of one’s own for second factors', () => {
    const read = (key: string) => () =>
      readSettings({ signIn: SignInSettings }, { ...production, SECOND_FACTOR_KEY: key });
    const demo = new SignInSettings().secondFactorKey;
    for (const key of ['', 'kort', demo]) expect(problemsOf(read(key))).toContain('SECOND_FACTOR_KEY');
    expect(problemsOf(read('een eigen sleutel van meer dan 32 tekens'))).toEqual([]);
  });

  it('asks of an OpenID provider HTTPS and a level of assurance', () => {
    const read = (given: object) => () =>
      readSettings({ openId: OpenIdSettings }, { ...production, ...given });
    expect(problemsOf(read({}))).toEqual([]);
    expect(problemsOf(read({ OIDC_ISSUER: 'http://login.groningen.nl' })).sort()).toEqual([
      ...['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ISSUER', 'OIDC_REQUIRED_ACR'],
    ]);
    const client = {
      OIDC_CLIENT_ID: 'casustafel',
      OIDC_CLIENT_SECRET: 'heel geheim',
      OIDC_REQUIRED_ACR: 'hoog',
    };
    expect(problemsOf(read({ ...client, OIDC_ISSUER: 'https://login.groningen.nl' }))).toEqual([]);
  });

  it('asks for HTTPS', () => {
    const read = () => readSettings({ public: PublicSettings }, { NODE_ENV: 'production' });
    expect(problemsOf(read)).toEqual(['PUBLIC_URL']);
  });

  it('accepts secrets of one’s own', () => {
    const sections = { database: DatabaseSettings, public: PublicSettings };
    expect(problemsOf(() => readSettings(sections, { ...production, DATABASE_URL: databaseUrl }))).toEqual(
      [],
    );
  });

  it('refuses demo data', () => {
    expect(() => refuseDemoInProduction(production)).toThrow(/refused/);
    expect(() => refuseDemoInProduction({ NODE_ENV: 'test' })).not.toThrow();
  });
});
