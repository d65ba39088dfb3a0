import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Duty, TableRole } from '#lib/kernel';
import {
  announcedAbout,
  aPerson,
  aTable,
  changeRecorded,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import { ActivatePerson } from '../accounts/activate-person.js';
import { GiveMembership } from '../memberships/give-membership.js';
import { ChangePerson } from '../people/change-person.js';
import { RegisterPerson } from '../people/register-person.js';
import { type RegisterScene, startRegister } from '../register-for-spec.js';

let scene: RegisterScene;
let watching: PersonActor[];
let table: TestTable;
let leaders: PersonActor[];
let somebody: PersonActor;

beforeAll(async () => {
  scene = await startRegister();
  watching = [
    await aPerson(scene.db, { duties: ['administrator'] }),
    await aPerson(scene.db, { duties: ['privacy-officer', 'administrator'] }),
  ];
}, 60_000);
beforeEach(async () => {
  table = await aTable(scene.db);
  leaders = [
    await aPerson(scene.db, { at: table, role: 'chair' }),
    await aPerson(scene.db, { at: table, role: 'process-coordinator' }),
  ];
  somebody = await aPerson(scene.db);
  await aPerson(scene.db, { at: table, of: somebody.organisationId });
});
afterAll(() => scene.stop());

const give = (role: TableRole) =>
  scene.get(GiveMembership).execute(scene.administrator, somebody.personId, {
    ...{ tableId: table.id, organisationId: somebody.organisationId, role, startsOn: '2026-11-23' },
  });
const change = (id: string, duties: Duty[], version = 1) =>
  scene.get(ChangePerson).execute(scene.administrator, id, version, { duties });
const told = async (personId = somebody.personId) =>
  (await announcedAbout(scene.db, personId)).map(({ type, receiverId }) => `${type} ${receiverId}`).sort();
const those = (people: readonly PersonActor[]) =>
  people.map(({ personId }) => `account.rights-given ${personId}`).sort();

describe('a seat', () => {
  it.each<TableRole>(['chair', 'process-coordinator', 'chain-coordinator'])(
    'of %s is told to who leads the table, the other administrators and the privacy officers, once each',
    async (role) => {
      await give(role);
      expect(await told()).toEqual(those([...leaders, ...watching]));
    },
  );

  it('of a partner is told to nobody', async () => {
    await give('partner');
    expect(await told()).toEqual([]);
  });

  it('that is told of is mailed whatever was read, and nothing says at which table or to whom', async () => {
    await give('chair');
    const messages = await scene.db.query<{ payload: object }[]>(
      `SELECT payload FROM queue.outbox WHERE payload->>'objectId' = $1`,
      [somebody.personId],
    );
    expect(messages).toHaveLength(4);
    for (const { payload } of messages)
      expect(payload).toMatchObject({ mailAlways: true, objectType: 'account', tableId: null, caseId: null });
  });
});

describe('a duty', () => {
  it('that is gained is told to the other administrators and the privacy officers; one that is lost is not', async () => {
    await change(somebody.personId, ['privacy-officer']);
    expect(await told()).toEqual(those(watching));
    await change(somebody.personId, [], 2);
    expect(await told()).toEqual(those(watching));
  });

  it('is told when somebody is registered with it, and when they get an account', async () => {
    const { id } = await scene.get(RegisterPerson).execute(scene.administrator, {
      ...{ username: `nieuw-${table.code}`, name: 'Noor', email: 'noor@vnn.example' },
      ...{ organisationId: somebody.organisationId, duties: ['administrator'] },
    });
    expect(await told(id)).toEqual(those(watching));
    const screened = `INSERT INTO identity.screening (id, person_id, kind, screened_on, valid_to)
                      VALUES (uuidv7(), $1, 'VOG', '2026-11-01', '2029-11-01')`;
    await changeRecorded(scene.db, [id], screened, [id]);
    await scene.get(ActivatePerson).execute(scene.administrator, id, 1);
    expect(await told(id)).toEqual([...those(watching), ...those(watching)].sort());
    await change(id, [], 2);
  });
});
