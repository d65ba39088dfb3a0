import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import { newId } from '#lib/kernel';
import { aPerson, aTable, FakeClock, recordedAbout, type TestTable } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { SecondFactorKeysModule } from '../register.module.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';
import { enrol } from './authenticator-for-spec.js';
import { ResealSecondFactors } from './reseal-second-factors.js';
import { SecretSeal } from './secret-seal.js';

const password = 'het juiste wachtwoord';
const [old, fresh] = [
  'de sleutel van toen, van meer dan 32 tekens',
  'de sleutel van nu, ook van meer dan 32 tekens',
];
const clock = new FakeClock();
let running: SignInApp;
let table: TestTable;
let passwordHash: string;

beforeAll(async () => {
  // What a process makes of SECOND_FACTOR_KEY at its start, changed in between: two processes in one.
  [running, passwordHash] = await Promise.all([
    startSignInApp(clock, { secondFactorKeys: [old] }),
    hashPassword(password),
  ]);
  table = await aTable(running.db);
}, 60_000);
afterAll(() => running.close());

const withKeys = (keys: readonly string[]) =>
  Object.assign(running.app.get(SecretSeal), new SecretSeal(keys));

async function enrolled() {
  withKeys([old]);
  const username = `iemand-${newId()}`;
  const person = await aPerson(running.db, { at: table, username, passwordHash });
  const client = running.visitor();
  await client.signIn(username, password);
  const telephone = await enrol(client, clock);
  clock.advance({ seconds: 60 });
  const signIn = async (given: object) => {
    const visitor = running.visitor();
    await visitor.post('/session', { username, password });
    return (await visitor.post('/session/second-factor', given)).status;
  };
  return { ...person, ...telephone, signIn };
}

async function reseal(keys: readonly string[]) {
  const testing = await Test.createTestingModule({
    imports: [
      ClockModule.of(clock),
      DatabaseModule.forRoot(running.database.url, 2),
      SecondFactorKeysModule.with(keys),
    ],
  }).compile();
  try {
    return await testing.get(ResealSecondFactors, { strict: false }).execute();
  } finally {
    await testing.close();
  }
}

describe('after a new key, with the old one behind it', () => {
  it('codes and recovery codes of before work, and who used a code no longer needs the old key', async () => {
    const person = await enrolled();
    withKeys([fresh, old]);
    expect(await person.signIn({ recoveryCode: person.recoveryCodes[0] })).toBe(201);
    expect(await person.signIn({ code: person.code() })).toBe(201);
    clock.advance({ seconds: 60 });
    withKeys([fresh]);
    expect(await person.signIn({ code: person.code() })).toBe(201);
    expect(await person.signIn({ recoveryCode: person.recoveryCodes[1] })).toBe(401);
  });

  it('all are sealed again by a command, which is recorded and says what is left', async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    const result = await reseal([fresh, old]);
    expect(result).toMatchObject({ lost: 0 });
    expect(result.resealed).toBeGreaterThanOrEqual(2);
    expect(result.withOldCodes).toBeGreaterThanOrEqual(2);
    expect((await recordedAbout(running.db, one.personId)).at(-1)?.action).toBe(
      'identity.second-factor-resealed',
    );
    expect(await reseal([fresh, old])).toMatchObject({ resealed: 0, lost: 0 });
    withKeys([fresh]);
    expect(await other.signIn({ code: other.code() })).toBe(201);
  });

  it('what none of the keys opens stays as it is, and is counted', async () => {
    const person = await enrolled();
    const result = await reseal([fresh]);
    expect(result.lost).toBeGreaterThanOrEqual(1);
    expect((await recordedAbout(running.db, person.personId)).at(-1)).toMatchObject({ reason: 'lost' });
    expect(await person.signIn({ code: person.code() })).toBe(201);
  });
});
