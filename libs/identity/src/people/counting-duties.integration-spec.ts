import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import { newId, systemActor } from '#lib/kernel';
import { anOrganisation, aPerson, aTable, changeRecorded, type PersonActor } from '#lib/testing';
import { CreateAdministrator } from '../accounts/create-administrator.js';
import { AttentionList } from '../attention/attention-list.query.js';
import { type RegisterScene, startRegister } from '../register-for-spec.js';
import { ActorFactory } from './actor-factory.js';
import { ChangePerson } from './change-person.js';
import { DutyHolders } from './duty-holders.query.js';
import { EndScreening } from './end-screening.js';
import { RecordScreening } from './record-screening.js';

const spec = systemActor('spec');
let scene: RegisterScene;
let administrator: PersonActor;
let officer: PersonActor;

beforeAll(async () => {
  scene = await startRegister();
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  // Of those from before none administers any longer, but for the one who does things here.
  const others = `UPDATE identity.person SET duties = '{}' WHERE duties <> '{}'`;
  const before = await scene.db.query<{ id: string }[]>(`SELECT id FROM identity.person`);
  await changeRecorded(
    scene.db,
    before.map(({ id }) => id),
    others,
  );
  administrator = await aPerson(scene.db, { duties: ['administrator'] });
  officer = await aPerson(scene.db, { duties: ['privacy-officer'] });
});
afterAll(() => scene.stop());

const actorOf = ({ personId }: PersonActor) =>
  scene.get(UnitOfWork).lookUp(spec, () => scene.get(ActorFactory).of(personId));
const dutiesOf = async (person: PersonActor) => (await actorOf(person))?.duties;
const holders = (duty: 'administrator' | 'privacy-officer') =>
  scene.get(UnitOfWork).lookUp(spec, () => scene.get(DutyHolders).of(duty));
const lapse = ({ personId }: PersonActor) =>
  changeRecorded(
    scene.db,
    [personId],
    `UPDATE identity.screening SET valid_to = '2026-11-22' WHERE person_id = $1`,
    [personId],
  );

describe('a duty', () => {
  it('counts until the screening of its holder ends, and not a day longer', async () => {
    await changeRecorded(
      scene.db,
      [officer.personId],
      `UPDATE identity.screening SET valid_to = '2026-11-23' WHERE person_id = $1`,
      [officer.personId],
    );
    expect(await dutiesOf(officer)).toEqual(['privacy-officer']);
    expect(await holders('privacy-officer')).toEqual([officer.personId]);
    scene.clock.advance({ hours: 24 });
    expect(await dutiesOf(officer)).toEqual([]);
    expect(await holders('privacy-officer')).toEqual([]);
  });

  it('counts for nobody who did not accept the statement', async () => {
    const personId = newId();
    const screened = `, screening AS (
        INSERT INTO identity.screening (id, person_id, kind, screened_on, valid_to)
        VALUES (uuidv7(), $1, 'VOG', '2026-11-01', '2029-11-01'))
      INSERT INTO identity.person (id, username, name, email, organisation_id, duties)
      VALUES ($1, $1::text, 'Noor', 'noor@vnn.example', $2, '{privacy-officer}')`;
    await changeRecorded(scene.db, [personId], screened, [personId, officer.organisationId]);
    expect(await holders('privacy-officer')).toEqual([officer.personId]);
    const accept = `INSERT INTO identity.statement_acceptance (id, person_id, version, accepted_at, accepted_on)
                    VALUES (uuidv7(), $1, '1', now(), '2026-11-23')`;
    await changeRecorded(scene.db, [personId], accept, [personId]);
    expect(await holders('privacy-officer')).toHaveLength(2);
  });

  it('is gone at once when the screening is ended, and back with another', async () => {
    const second = await aPerson(scene.db, { duties: ['administrator', 'privacy-officer'] });
    const [screening] = await scene.db.query<[{ id: string }]>(
      `SELECT id FROM identity.screening WHERE person_id = $1`,
      [second.personId],
    );
    await scene.get(EndScreening).execute(administrator, second.personId, screening.id);
    expect(await dutiesOf(second)).toEqual([]);
    const powerless = (await actorOf(second)) ?? spec;
    const act = scene.get(ChangePerson).execute(powerless, officer.personId, 1, { name: 'X' });
    await expect(act).rejects.toMatchObject({ failure: 'not-found' });
    await screen(second);
    expect(await dutiesOf(second)).toEqual(['administrator', 'privacy-officer']);
  });

  it('that does not count asks for attention, also of who sits nowhere', async () => {
    const organisationId = await anOrganisation(scene.db);
    const seated = { of: organisationId, at: await aTable(scene.db) };
    const [one, other] = [
      await aPerson(scene.db, { of: organisationId, duties: ['privacy-officer'] }),
      await aPerson(scene.db, { ...seated, duties: ['privacy-officer'] }),
    ];
    await lapse(one);
    await lapse(other);
    const { items } = await scene.get(AttentionList).execute(administrator, { limit: 100 });
    const found = items.filter((item) => item.organisationId === organisationId);
    expect(found.map(({ personId }) => personId).sort()).toEqual([one.personId, other.personId].sort());
    for (const item of found) {
      expect(item).toMatchObject({ kind: 'person-incomplete', on: '2026-11-23' });
      expect(item.missing.map(({ code }) => code)).toEqual(['no-screening']);
      expect(item.tables).toHaveLength(item.personId === other.personId ? 1 : 0);
    }
  });
});

describe('the last administrator whose screening lapses', () => {
  it('goes on to administer, and does so no longer once another can renew it', async () => {
    await lapse(administrator);
    expect(await dutiesOf(administrator)).toEqual(['administrator']);
    const other = await aPerson(scene.db, { duties: ['administrator'] });
    expect(await dutiesOf(administrator)).toEqual([]);
    await screen(administrator, other);
    expect(await dutiesOf(administrator)).toEqual(['administrator']);
  });

  it('keeps nothing else by it, and shares it with whom it happened to as well', async () => {
    const other = await aPerson(scene.db, { duties: ['privacy-officer', 'administrator'] });
    await lapse(administrator);
    await lapse(other);
    expect(await dutiesOf(other)).toEqual(['administrator']);
    expect(await holders('administrator')).toHaveLength(2);
  });
});

describe('an administrator made on the server', () => {
  it('can begin while others are screened, for thirty days', async () => {
    const input = { name: 'Eva', username: 'eva.server', email: 'eva@groningen.example' };
    await scene.get(CreateAdministrator).execute({ ...input, organisation: 'Gemeente' });
    const [eva] = await scene.db.query<[{ id: string }]>(
      `SELECT id FROM identity.person WHERE username = 'eva.server'`,
    );
    const accept = `INSERT INTO identity.statement_acceptance (id, person_id, version, accepted_at, accepted_on)
                    VALUES (uuidv7(), $1, '1', now(), '2026-11-23')`;
    await changeRecorded(scene.db, [eva.id], accept, [eva.id]);
    expect(await holders('administrator')).toContain(eva.id);
    scene.clock.advance({ days: 31 });
    expect(await holders('administrator')).toEqual([administrator.personId]);
  });
});

const screen = ({ personId }: PersonActor, by = administrator) =>
  scene
    .get(RecordScreening)
    .execute(by, personId, { kind: 'VOG', screenedOn: '2026-11-01', validTo: '2029-11-01' });
