import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId, systemActor } from '#lib/kernel';
import { anActor, anActorAt, createTestDatabase, type TestDatabase } from '#lib/testing';
import { dataSourceOptions } from './data-source-options.js';
import { UnitOfWork } from './unit-of-work.js';

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  const options = dataSourceOptions(database.ownerUrl, { poolSize: 4 });
  dataSource = await new DataSource(options).initialize();
  await dataSource.query('CREATE SCHEMA probe');
  await dataSource.query('CREATE TABLE probe.note (text text)');
});
beforeEach(async () => {
  await dataSource.query('DELETE FROM probe.note');
  unitOfWork = new UnitOfWork(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const me = anActor();
const write = (text: string) => unitOfWork.manager.query('INSERT INTO probe.note VALUES ($1)', [text]);
const notes = async () =>
  (await dataSource.query<{ text: string }[]>('SELECT text FROM probe.note ORDER BY text')).map(
    ({ text }) => text,
  );
const settings = async () =>
  (
    await unitOfWork.manager.query<object[]>(
      `SELECT current_setting('casustafel.person_id', true) AS person,
              current_setting('casustafel.organisation_id', true) AS organisation`,
    )
  )[0];

describe('a unit of work', () => {
  it('keeps all that was written, and gives what the work gives', async () => {
    expect(await unitOfWork.run(me, async () => write('a').then(() => 'done'))).toBe('done');
    expect(await notes()).toEqual(['a']);
  });

  it('keeps nothing when the work fails, and fails alike', async () => {
    const failure = new Error('no');
    const act = unitOfWork.run(me, async () => {
      await write('a');
      throw failure;
    });
    await expect(act).rejects.toBe(failure);
    expect(await notes()).toEqual([]);
  });

  it('joins the one it is in: they are kept or lost together', async () => {
    const act = unitOfWork.run(me, async () => {
      const outer = unitOfWork.current;
      await unitOfWork.run(me, async () => {
        expect(unitOfWork.current).toBe(outer);
        await write('inner');
      });
      throw new Error('no');
    });
    await expect(act).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
  });

  it('is not seen by another until it is done', async () => {
    await unitOfWork.run(me, async () => {
      await write('a');
      expect(await notes()).toEqual([]);
    });
    expect(await notes()).toEqual(['a']);
  });

  it('runs beside others without mixing with them', async () => {
    const people = [anActor(), anActor(), anActor()];
    const seen = await Promise.all(people.map((person) => unitOfWork.run(person, settings)));
    expect(seen).toEqual(
      people.map(({ personId, organisationId }) => ({ person: personId, organisation: organisationId })),
    );
  });

  it('does not run as somebody else inside the act of one', async () => {
    const act = unitOfWork.run(me, () => unitOfWork.run(anActor(), () => write('a')));
    await expect(act).rejects.toThrow('An act cannot be part of the act of somebody else');
    expect(await notes()).toEqual([]);
  });

  it('is undone by a guard that objects before the COMMIT', async () => {
    unitOfWork.beforeCommit(({ recorded }) => {
      if (recorded.length === 0) throw new Error('nothing recorded');
    });
    await expect(unitOfWork.run(me, () => write('a'))).rejects.toThrow('nothing recorded');
    await unitOfWork.run(me, async () => {
      await write('b');
      unitOfWork.current.recorded.push('probe.written');
    });
    expect(await notes()).toEqual(['b']);
  });

  it('tells the database session who acts, for as long as it lasts', async () => {
    const during = await unitOfWork.run(me, settings);
    expect(during).toEqual({ person: me.personId, organisation: me.organisationId });
    const nobody = { person: '', organisation: '' };
    expect(await unitOfWork.run(systemActor('probe'), settings)).toEqual(nobody);
    const left = await dataSource.query<object[]>(
      `SELECT current_setting('casustafel.person_id', true) AS person FROM generate_series(1, 1)`,
    );
    expect(left).not.toEqual([{ person: me.personId }]);
  });

  it.each([
    ['done', async () => 'done'],
    ['failed', () => Promise.reject(new Error('no'))],
  ])('leaves nothing of who acted on its connection when it is %s', async (_end, work) => {
    const alone = await new DataSource(dataSourceOptions(database.ownerUrl, { poolSize: 1 })).initialize();
    const acting = new UnitOfWork(alone);
    await acting.run(anActorAt(newId(), 'chair'), work).catch(() => undefined);
    const left = await alone.query<object[]>(
      `SELECT database.actor_person_id() AS person, database.actor_sits() AS sits, database.actor_leads() AS leads, database.actor_organisations() AS organisations,
              database.actor_oversees() AS oversees, database.actor_as_of() AS "asOf", database.actor_has_duty('privacy-officer') AS officer,
              (SELECT count(*)::int FROM database.actor_seats()) AS seats`,
    );
    await alone.destroy();
    const none = { person: null, asOf: null, officer: false, seats: 0 };
    expect(left).toEqual([{ ...none, sits: [], leads: [], organisations: [], oversees: [] }]);
  });

  it('plans for values where that is asked, and elsewhere once', async () => {
    const mode = () => unitOfWork.manager.query<object[]>('SHOW plan_cache_mode');
    await unitOfWork.run(me, async () => {
      expect(await mode()).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
      await unitOfWork.planForValues();
      expect(await mode()).toEqual([{ plan_cache_mode: 'force_custom_plan' }]);
    });
    await unitOfWork.run(me, async () =>
      expect(await mode()).toEqual([{ plan_cache_mode: 'force_generic_plan' }]),
    );
  });

  it('gives its connection back, also after failures', async () => {
    for (let round = 0; round < 12; round += 1) {
      await unitOfWork.run(me, () => Promise.reject(new Error('no'))).catch(() => undefined);
      await unitOfWork.run(me, () => unitOfWork.manager.query('SELECT 1/0')).catch(() => undefined);
    }
    await unitOfWork.run(me, () => write('still here'));
    expect(await notes()).toEqual(['still here']);
  });
});

describe('outside a unit of work', () => {
  it('there is no manager to read or write with', () => {
    expect(() => unitOfWork.manager).toThrow('No transaction is running');
    expect(() => unitOfWork.current).toThrow('No transaction is running');
  });
});

describe('a look-up', () => {
  it('reads, asks no guard, and knows who looks', async () => {
    unitOfWork.beforeCommit(() => {
      throw new Error('asked');
    });
    expect(await unitOfWork.lookUp(me, settings)).toMatchObject({ person: me.personId });
  });

  it('cannot write', async () => {
    await expect(unitOfWork.lookUp(me, () => write('a'))).rejects.toMatchObject({ code: '25006' });
    expect(await notes()).toEqual([]);
  });

  it('is no place for an act, whose audit event would be lost', async () => {
    const act = unitOfWork.lookUp(me, () => unitOfWork.run(me, settings));
    await expect(act).rejects.toThrow('An act cannot be part of a look-up');
  });

  it('inside an act is part of that act', async () => {
    await unitOfWork.run(me, async () => {
      await write('a');
      const seen = await unitOfWork.lookUp(me, () => unitOfWork.manager.query('SELECT text FROM probe.note'));
      expect(seen).toEqual([{ text: 'a' }]);
    });
  });
});

describe('a look with the eyes of somebody else', () => {
  const you = anActorAt(newId(), 'chair');
  const table = you.memberships[0]!.tableId;
  const who = async () =>
    (
      await unitOfWork.manager.query<object[]>(
        'SELECT database.actor_person_id() AS person, database.actor_leads() AS leads',
      )
    )[0];
  const asMe = { person: me.personId, leads: [] };

  it('is by their rights, and is over afterwards', async () => {
    await unitOfWork.run(me, async () => {
      expect(await unitOfWork.seenBy(you, who)).toEqual({ person: you.personId, leads: [`${table}/*`] });
      expect(await who()).toEqual(asMe);
    });
  });

  it('is over when it fails, too', async () => {
    await unitOfWork.run(me, async () => {
      const look = unitOfWork.seenBy(you, () => Promise.reject(new Error('no')));
      await expect(look).rejects.toThrow('no');
      expect(await who()).toEqual(asMe);
    });
  });

  it('that PostgreSQL refuses fails as it was refused, and leaves nothing', async () => {
    const act = unitOfWork.run(me, () =>
      unitOfWork.seenBy(you, () => unitOfWork.manager.query('SELECT 1/0')),
    );
    await expect(act).rejects.toMatchObject({ code: '22012' });
    expect(await unitOfWork.run(me, who)).toEqual(asMe);
  });

  it('is by the rights of each in turn, and over afterwards', async () => {
    const sights = [you, me, you].map((eyes) => ({ eyes, look: who }));
    await unitOfWork.run(me, async () => {
      const asYou = { person: you.personId, leads: [`${table}/*`] };
      expect(await unitOfWork.seenInTurn(sights)).toEqual([asYou, asMe, asYou]);
      expect(await who()).toEqual(asMe);
    });
  });

  it('stays an act of who runs it', async () => {
    await unitOfWork.run(me, async () => {
      await unitOfWork.seenBy(you, async () => expect(unitOfWork.current.actor).toBe(me));
    });
  });

  it('is no way in without an act', async () => {
    await expect(unitOfWork.seenBy(you, who)).rejects.toThrow('No transaction is running');
  });

  it('knows of a regional table for which municipality', async () => {
    const [seat] = you.memberships;
    const of = (municipality: string) => ({ ...you, memberships: [{ ...seat!, municipality }] });
    await unitOfWork.run(me, async () => {
      for (const name of ["'s-Gravenhage", 'Bergen (NH)', 'a,b', '"quoted"', 'back\\slash'])
        expect(await unitOfWork.seenBy(of(name), who)).toMatchObject({ leads: [`${table}/${name}`] });
    });
  });
});
