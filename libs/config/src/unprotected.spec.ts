import { describe, expect, it } from '@jest/globals';
import {
  DatabaseSettings,
  HttpSettings,
  MailSettings,
  ProcessSettings,
  QueueSettings,
  readSettings,
  SettingsError,
  SignInSettings,
} from './index.js';

const sections = {
  process: ProcessSettings,
  http: HttpSettings,
  database: DatabaseSettings,
  queue: QueueSettings,
  mail: MailSettings,
  signIn: SignInSettings,
};
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://app:Zk3pQ9@localhost/casustafel',
  SECOND_FACTOR_KEY: 'een eigen sleutel van meer dan 32 tekens',
};

function problemsIn(environment: Readonly<Record<string, string>>): string[] {
  try {
    readSettings(sections, { ...production, ...environment });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map((found) => found.variable);
    throw error;
  }
  return [];
}

describe('production', () => {
  it.each([
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@db.intern/casustafel'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@db.intern/casustafel?sslmode=require'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@db.intern/casustafel?sslmode=no-verify'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@db.intern/casustafel?sslmode=verify-full&sslmode=disable'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@localhost/casustafel?host=db.intern'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@localhost.evil.nl/casustafel'],
    ['REDIS_URL', 'redis://:Zk3pQ9@redis.intern:6379'],
    ['SMTP_URL', 'smtp://mail.intern:587'],
    ['SMTP_URL', 'smtps://mail.intern/?tls.rejectUnauthorized=false'],
    ['SMTP_URL', 'smtp://mail.intern/?requireTLS=true&ignoreTLS=true'],
    ['BREACHED_PASSWORDS', 'http://wachtwoorden.intern/range/'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
  ])('refuses %s=%s', (variable, value) => {
    expect(problemsIn({ [variable]: value })).toEqual([variable]);
  });

  it.each([
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@db.intern/casustafel?sslmode=verify-full'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@127.0.0.1/casustafel'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@[::1]/casustafel'],
    ['DATABASE_URL', 'postgresql://app:Zk3pQ9@localhost/casustafel?host=/var/run/postgresql'],
    ['REDIS_URL', 'rediss://:Zk3pQ9@redis.intern:6380'],
    ['REDIS_URL', 'redis://localhost:6379'],
    ['SMTP_URL', 'smtps://mail.intern'],
    ['SMTP_URL', 'smtp://mail.intern:587/?requireTLS=true'],
    ['BREACHED_PASSWORDS', 'file:///var/lib/pwned/'],
  ])('takes %s=%s', (variable, value) => {
    expect(problemsIn({ [variable]: value })).toEqual([]);
  });

  it('takes plain connections to hosts that were named, and to no others', () => {
    const plain = { REDIS_URL: 'redis://redis:6379', SMTP_URL: 'smtp://mail:1025' };
    expect(problemsIn({ ...plain, ALLOW_UNENCRYPTED_TO: 'redis, mail' })).toEqual([]);
    expect(problemsIn({ ...plain, ALLOW_UNENCRYPTED_TO: 'redis' })).toEqual(['SMTP_URL']);
    expect(problemsIn({ ...plain, ALLOW_UNENCRYPTED_TO: '*' })).toContain('REDIS_URL');
  });

  it('listens to the network over TLS only, or behind a proxy that one vouches for', () => {
    expect(problemsIn({ HOST: '0.0.0.0' })).toEqual(['TLS_CERTIFICATE']);
    expect(problemsIn({ HOST: '0.0.0.0', ALLOW_UNENCRYPTED_TO: 'proxy' })).toEqual([]);
    const TLS_CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB';
    expect(problemsIn({ HOST: '0.0.0.0', TLS_CERTIFICATE })).toEqual(['TLS_KEY']);
    const TLS_KEY = '-----BEGIN PRIVATE KEY-----\nMIIB';
    expect(problemsIn({ HOST: '0.0.0.0', TLS_CERTIFICATE, TLS_KEY })).toEqual([]);
  });
});

describe('a laptop', () => {
  it('may talk to anything', () => {
    expect(problemsIn({ NODE_ENV: 'development', REDIS_URL: 'redis://redis.intern' })).toEqual([]);
  });
});
