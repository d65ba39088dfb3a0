import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '#lib/kernel';
import { anActor, createTestDatabase, later, type TestDatabase, untilWaiting } from '#lib/testing';
import { claimVersion } from './claim-version.js';
import { dataSourceOptions } from './data-source-options.js';
import { UnitOfWork } from './unit-of-work.js';

@Entity({ schema: 'probe', name: 'page' })
class Page {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  text!: string;

  @VersionColumn()
  version!: number;
}

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let id: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const options = { ...dataSourceOptions(database.ownerUrl, { poolSize: 5 }), entities: [Page] };
  dataSource = await new DataSource(options).initialize();
  await dataSource.query('CREATE SCHEMA probe');
  await dataSource.query('CREATE TABLE probe.page (id uuid PRIMARY KEY, text text, version integer)');
  unitOfWork = new UnitOfWork(dataSource);
});
beforeEach(async () => {
  id = newId();
  await dataSource.manager.insert(Page, { id, text: 'first' });
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const stale = { failure: 'stale', code: 'stale' };

/** Reads, claims what was seen, and changes it; `meanwhile` happens while the claim is held. */
function edit(text: string, version: number, meanwhile: () => Promise<unknown> = async () => undefined) {
  return unitOfWork.run(anActor(), async () => {
    const { manager } = unitOfWork;
    const page = await manager.findOneByOrFail(Page, { id });
    await claimVersion(manager, Page, id, version);
    await meanwhile();
    await manager.save(Page, Object.assign(page, { text }));
    return page.version;
  });
}
describe('claiming the version that one saw', () => {
  it('lets a change through, and gives the next version', async () => {
    expect(await edit('second', 1)).toBe(2);
    expect(await edit('third', 2)).toBe(3);
  });

  it.each([0, 2, 99])('refuses version %i of a row at version 1', async (version) => {
    await expect(edit('second', version)).rejects.toMatchObject(stale);
    expect(await dataSource.manager.findOneBy(Page, { id })).toMatchObject({ text: 'first', version: 1 });
  });

  it('refuses a row that is not there', async () => {
    const claim = unitOfWork.run(anActor(), () => claimVersion(unitOfWork.manager, Page, newId(), 1));
    await expect(claim).rejects.toMatchObject(stale);
  });

  it('makes a second one wait, and refuses it once the first has changed the row', async () => {
    const second = later(() => edit('theirs', 1));
    await edit('mine', 1, () => {
      second.start();
      return untilWaiting(dataSource);
    });
    expect(await second.outcome).toMatchObject(stale);
    expect(await dataSource.manager.findOneBy(Page, { id })).toMatchObject({ text: 'mine', version: 2 });
  });

  it('lets the second one through when the first gave up', async () => {
    const second = later(() => edit('theirs', 1));
    const first = edit('mine', 1, async () => {
      second.start();
      await untilWaiting(dataSource);
      throw new Error('no');
    });
    await expect(first).rejects.toThrow('no');
    expect(await second.outcome).toBe(2);
    expect(await dataSource.manager.findOneBy(Page, { id })).toMatchObject({ text: 'theirs' });
  });
});
