import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { announcedAbout, aPerson, aTable, type PersonActor } from '#lib/testing';
import { IssuePassword } from '../accounts/issue-password.js';
import { ChangePerson } from '../people/change-person.js';
import { type RegisterScene, startRegister } from '../register-for-spec.js';

let scene: RegisterScene;
let otherAdministrator: PersonActor;
let officer: PersonActor;
let somebody: PersonActor;

beforeAll(async () => {
  scene = await startRegister();
  otherAdministrator = await aPerson(scene.db, { duties: ['administrator'] });
  officer = await aPerson(scene.db, { duties: ['privacy-officer', 'administrator'] });
}, 60_000);
beforeEach(async () => {
  somebody = await aPerson(scene.db);
});
afterAll(() => scene.stop());

const issueFor = ({ personId }: PersonActor) =>
  scene.get(IssuePassword).execute(scene.administrator, personId);
const toldAbout = async ({ personId }: PersonActor) =>
  (await announcedAbout(scene.db, personId)).map(({ type, receiverId }) => `${type} ${receiverId}`);

describe('a new password from an administrator', () => {
  it('is told to whom it is for, and to nobody else', async () => {
    await issueFor(somebody);
    expect(await toldAbout(somebody)).toEqual([`account.password-issued ${somebody.personId}`]);
  });

  it.each<[string, () => Promise<PersonActor>]>([
    ['has a duty', () => Promise.resolve(officer)],
    [
      'leads a table',
      async () => aPerson(scene.db, { at: await aTable(scene.db), role: 'process-coordinator' }),
    ],
  ])('for who %s is told to the other administrators and privacy officers, once each', async (_who, make) => {
    const one = await make();
    await issueFor(one);
    const watching = [otherAdministrator, officer].filter(({ personId }) => personId !== one.personId);
    expect((await toldAbout(one)).sort()).toEqual(
      [
        `account.password-issued ${one.personId}`,
        ...watching.map(({ personId }) => `account.privileged-changed ${personId}`),
      ].sort(),
    );
  });
});

describe('another mail address', () => {
  const change = (input: { email?: string; name?: string }, version = 1) =>
    scene.get(ChangePerson).execute(scene.administrator, somebody.personId, version, input);
  const kept = () =>
    scene.db.query<{ id: string; address: string }[]>(
      'SELECT id, address FROM identity.former_mail_address WHERE person_id = $1',
      [somebody.personId],
    );

  it('is told at the one from before, which the message only names', async () => {
    const [before] = await scene.db.query<{ email: string }[]>(
      'SELECT email FROM identity.person WHERE id = $1',
      [somebody.personId],
    );
    await change({ email: 'nieuw@voorbeeld.example' });
    const [former] = await kept();
    expect(former?.address).toBe(before?.email);
    const messages = await scene.db.query<{ type: string; payload: object }[]>(
      `SELECT type, payload FROM queue.outbox WHERE payload->>'objectId' = $1`,
      [somebody.personId],
    );
    expect(messages).toMatchObject([
      { type: 'account.mail-address-changed', payload: { formerAddressId: former?.id, mailAlways: true } },
    ]);
    expect(JSON.stringify(messages)).not.toContain('@');
  });

  it('is not told when it stays the same', async () => {
    await change({ name: 'Andere Naam' });
    expect(await kept()).toEqual([]);
    expect(await toldAbout(somebody)).toEqual([]);
  });

  it('from before is not kept for longer than a week', async () => {
    await change({ email: 'nieuw@voorbeeld.example' });
    const earlier = (await kept())[0]?.id;
    scene.clock.advance({ days: 8 });
    await change({ email: 'nieuwer@voorbeeld.example' }, 2);
    const addresses = await kept();
    expect(addresses.map(({ address }) => address)).toEqual(['nieuw@voorbeeld.example']);
    expect(addresses[0]?.id).not.toBe(earlier);
  });
});
