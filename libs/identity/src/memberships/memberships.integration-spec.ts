import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import {
  anOrganisation,
  aPerson,
  aSeat,
  aTable,
  changeRecorded,
  lastRecorded,
  type PersonActor,
  recordedAbout,
  type TestTable,
} from '#lib/testing';
import { invalid, type RegisterScene, startRegister } from '../register-for-spec.js';
import { ChangeMembership } from './change-membership.js';
import { EndMembership } from './end-membership.js';
import { GiveMembership } from './give-membership.js';
import type { GiveMembershipDto, MembershipItem } from './membership.dto.js';
import { Seats } from './seats.query.js';

let scene: RegisterScene;
let admin: PersonActor;
let person: PersonActor;
let table: TestTable;

beforeAll(async () => {
  scene = await startRegister();
  admin = scene.administrator;
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  table = await aTable(scene.db);
  person = await aPerson(scene.db);
  await aPerson(scene.db, { at: table, of: person.organisationId });
});
afterAll(() => scene.stop());

const give = (given: Partial<GiveMembershipDto> = {}, actor = admin, to = person.personId) =>
  scene.get(GiveMembership).execute(actor, to, {
    ...{ tableId: table.id, organisationId: person.organisationId, role: 'partner', startsOn: '2026-11-23' },
    ...given,
  });
const seats = (): Promise<MembershipItem[]> =>
  scene.get(UnitOfWork).lookUp(admin, () => scene.get(Seats).of(person.personId));
const counting = async (day = '2026-11-23') => {
  const rows = await scene.db.query<{ role: string }[]>(
    `SELECT role, municipality FROM identity.active_membership($1::date) WHERE person_id = $2 ORDER BY role`,
    [day, person.personId],
  );
  return rows.map(({ role }) => role);
};
const change = (sql: string) =>
  changeRecorded(scene.db, [person.personId, person.organisationId], sql, [person.personId]);

describe('a seat at a table', () => {
  it('counts from its first day, when nothing is missing, and is recorded', async () => {
    const { id, ...state } = await give({ startsOn: '2026-11-23', endsOn: '2026-12-31' });
    expect(state).toEqual({ active: true, missing: [] });
    expect(await counting()).toEqual(['partner']);
    expect(await counting('2026-11-22')).toEqual([]);
    expect(await counting('2027-01-01')).toEqual([]);
    expect(await lastRecorded(scene.db, 'membership.given')).toMatchObject({
      ...{ object_id: id, object_ids: [person.personId], table_id: table.id, fields: ['role.partner'] },
    });
  });

  it.each([
    ['no-screening', `UPDATE identity.screening SET ended_on = '2026-11-23' WHERE person_id = $1`],
    [
      'no-covenant',
      `UPDATE identity.covenant c SET ended_on = '2026-11-23' FROM identity.person p
        WHERE p.id = $1 AND c.organisation_id = p.organisation_id`,
    ],
    [
      'no-declaration',
      `, private AS (UPDATE identity.organisation o SET type = 'private' FROM identity.person p
                      WHERE p.id = $1 AND o.id = p.organisation_id)
       UPDATE identity.person SET no_commercial_duties_declared_on = NULL WHERE id = $1`,
    ],
    ['not-active', `UPDATE identity.person SET active = false, deactivated_on = '2026-11-01' WHERE id = $1`],
  ])('with %s says so, and counts for nobody', async (code, sql) => {
    await change(sql);
    expect(await give()).toMatchObject({ active: false, missing: [code] });
    expect(await counting()).toEqual([]);
    expect(await seats()).toMatchObject([{ state: 'incomplete', missing: [{ code }] }]);
  });

  it('names the organisation that has no covenant', async () => {
    const organisationId = await anOrganisation(scene.db, 'Lentis');
    await give({ organisationId });
    const [seat] = await seats();
    expect(seat?.missing[0]?.text).toBe('Geen geldig convenant van Lentis voor deze tafel');
  });

  it.each<[string, Partial<GiveMembershipDto>, string, string]>([
    ['yesterday', { startsOn: '2026-11-22' }, 'startsOn', 'in-past'],
    ['ending before it starts', { endsOn: '2026-11-22' }, 'endsOn', 'before-start'],
    ['of another municipality', { municipality: 'Assen' }, 'municipality', 'unknown'],
    ['nowhere', { tableId: '00000000-0000-7000-8000-000000000000' }, 'tableId', 'unknown'],
    ['for nobody', { organisationId: '00000000-0000-7000-8000-000000000000' }, 'organisationId', 'unknown'],
  ])('%s is refused', async (_name, given, field, code) => {
    await expect(give(given)).rejects.toMatchObject(invalid(field, code));
  });

  it('has a substitute who is somebody else', async () => {
    const refused = invalid('substituteId', 'unknown');
    await expect(give({ substituteId: person.personId })).rejects.toMatchObject(refused);
    await expect(give({ substituteId: table.id })).rejects.toMatchObject(refused);
    const { personId } = await aPerson(scene.db);
    await give({ substituteId: personId });
    expect(await seats()).toMatchObject([{ substituteId: personId }]);
  });

  it('is given once at a time', async () => {
    await give({ endsOn: '2026-11-30' });
    await expect(give({ startsOn: '2026-11-30' })).rejects.toMatchObject({ code: 'already-seated' });
    await give({ startsOn: '2026-12-01' });
    await give({ role: 'chair' });
    expect(await counting()).toEqual(['chair', 'partner']);
    expect((await seats()).map(({ state }) => state).sort()).toEqual(['active', 'active', 'planned']);
  });

  it('given twice at the same moment is given once', async () => {
    const outcomes = await Promise.allSettled([give(), give(), give()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('may be about one municipality of a regional table', async () => {
    await changeRecorded(
      scene.db,
      [table.id],
      `UPDATE identity.casus_table SET municipalities = '{Assen,Emmen}' WHERE id = $1`,
      [table.id],
    );
    await give({ municipality: 'Emmen' });
    const sql = `SELECT municipality FROM identity.active_membership('2026-11-23') WHERE person_id = $1`;
    expect(await scene.db.query(sql, [person.personId])).toEqual([{ municipality: 'Emmen' }]);
  });

  it('is not for oneself to take, change or end; nor for who does not administer', async () => {
    const own = await aSeat(scene.db, admin, { at: table });
    const [seat] = await scene.db.query<[{ id: string }]>(
      `SELECT id FROM identity.membership WHERE person_id = $1`,
      [own.personId],
    );
    const refused = { code: 'own-rights' };
    await expect(give({}, admin, admin.personId)).rejects.toMatchObject(refused);
    await expect(scene.get(EndMembership).execute(admin, seat.id)).rejects.toMatchObject(refused);
    const extend = scene.get(ChangeMembership).execute(admin, seat.id, 1, { endsOn: '2030-01-01' });
    await expect(extend).rejects.toMatchObject(refused);
    await expect(give({}, person)).rejects.toMatchObject({ failure: 'not-found' });
    const end = scene.get(EndMembership).execute(person, seat.id);
    await expect(end).rejects.toMatchObject({ failure: 'not-found' });
  });
});

describe('the end of a seat', () => {
  it('is at once, and leaves the days before as they were', async () => {
    const { id } = await give();
    scene.clock.advance({ hours: 48 });
    await scene.get(EndMembership).execute(admin, id);
    expect(await counting('2026-11-25')).toEqual([]);
    expect(await counting('2026-11-24')).toEqual(['partner']);
    expect((await recordedAbout(scene.db, id)).at(-1)).toMatchObject({ action: 'membership.ended' });
    const again = scene.get(EndMembership).execute(admin, id);
    await expect(again).rejects.toMatchObject({ failure: 'not-found' });
    const changed = scene.get(ChangeMembership).execute(admin, id, 2, { endsOn: null });
    await expect(changed).rejects.toMatchObject({ code: 'ended' });
  });

  it('before its first day means that it never counts', async () => {
    const { id } = await give({ startsOn: '2026-12-01' });
    await scene.get(EndMembership).execute(admin, id);
    expect(await counting('2026-12-01')).toEqual([]);
    expect(await seats()).toMatchObject([{ state: 'ended', endsOn: '2026-11-30' }]);
  });

  it('can be set to a later day, with the version that was seen', async () => {
    const { id } = await give();
    const set = (endsOn: string | null, version: number) =>
      scene.get(ChangeMembership).execute(admin, id, version, { endsOn });
    expect(await set('2026-11-23', 1)).toEqual({ version: 2 });
    await expect(set(null, 1)).rejects.toMatchObject({ failure: 'stale' });
    await expect(set('2026-11-22', 2)).rejects.toMatchObject(invalid('endsOn', 'in-past'));
    expect(await set(null, 2)).toEqual({ version: 3 });
  });
});
