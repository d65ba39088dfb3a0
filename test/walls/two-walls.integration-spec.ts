import { ActionsModule } from '#lib/actions';
import { CasesModule } from '#lib/cases';
import { IntakeModule } from '#lib/intake';
import { FakeClock, startModules } from '#lib/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { gaps, make } from './planted-gaps.js';
import { type World, worlds } from './random-world.js';
import { Sights } from './sights.js';
import { aWorldDatabase, type WorldDatabase } from './world-database.js';

const numRuns = Number(process.env['WORLDS'] ?? 40);

/** Whether a gap is found must not depend on luck: the worlds that show each are the same in every run. */
const seed = 20_261_124;

let world: WorldDatabase;
const modules: INestApplicationContext[] = [];
let application: Sights;
let unbound: Sights;
const compared = { worlds: 0, actors: 0, rows: 0, seen: 0 };

beforeAll(async () => {
  world = await aWorldDatabase();
  const start = async (url: string) => {
    const started = await startModules({ ...world.database, url }, new FakeClock(), [
      ...[CasesModule, ActionsModule, IntakeModule],
    ]);
    modules.push(started);
    return new Sights(started);
  };
  application = await start(world.database.url);
  unbound = await start(world.database.adminUrl);
}, 120_000);

afterAll(async () => {
  for (const started of modules) await started.close();
  await world.stop();
});

/** The same rows for each who looks, by whichever wall. */
async function sameRows({ tables, actors }: World): Promise<void> {
  await world.fill(tables);
  const all = await unbound.loadAll();
  compared.worlds += 1;
  for (const actor of actors) {
    const seen = unbound.inMemory(actor, all);
    expect(await unbound.byRules(actor)).toEqual(seen);
    expect(await application.byRows(actor)).toEqual(seen);
    expect(await application.byRules(actor)).toEqual(seen);
    compared.actors += 1;
    compared.rows += all.length;
    compared.seen += seen.length;
  }
}

describe('the rules in memory, the rules as SQL, and the rows that PostgreSQL gives', () => {
  it('are the same for everybody in every world', async () => {
    await fc.assert(fc.asyncProperty(worlds, sameRows), { numRuns });
    process.stdout.write(`walls compared: ${JSON.stringify(compared)}\n`);
    expect(compared.seen).toBeGreaterThan(0);
  }, 3_600_000);

  it.each(gaps)(
    'would be told apart if $what',
    async (gap) => {
      const mend = await make(world.superuser, gap);
      try {
        const options = { seed, numRuns: 500, endOnFailure: true };
        expect(await fc.check(fc.asyncProperty(worlds, sameRows), options)).toMatchObject({ failed: true });
      } finally {
        await mend();
      }
    },
    300_000,
  );
});
