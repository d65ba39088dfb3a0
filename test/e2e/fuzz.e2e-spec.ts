import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#lib/kernel';
import { Account } from './fuzz/account.js';
import { attemptsOf } from './fuzz/attempt.js';
import { type Examples, examplesFor } from './fuzz/examples.js';
import { junkTypes } from './fuzz/junk.js';
import { Knowledge } from './fuzz/knowledge.js';
import { type Operation, operations } from './fuzz/operations.js';
import { parsed } from './fuzz/parsed.js';
import { chairs, plant, type Planted } from './fuzz/planted.js';
import type { Attempt, Reply } from './fuzz/send.js';
import { faultsOf } from './fuzz/verdict.js';
import { type Installation, startInstallation } from './installation.js';
import { Storage } from './stored-rows.js';

/** How many requests each account sends, over all operations together. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 700);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
const perOperation = Math.max(5, Math.ceil(runs / operations.length));
const json = 'application/json';

/** Who tries, and at whose table they may see what is written. The administrator last: that one can end accounts. */
const accounts = [
  { username: 'vnn', own: '' },
  { username: 'voorzitter.radicalisering', own: 'voorzitter.radicalisering' },
  { username: 'privacy', own: '' },
  { username: 'beheer', own: '' },
];

let installation: Installation;
let storage: Storage;
let planted: readonly Planted[];
const everybodys = new Knowledge();
const statuses = new Map<number, number>();
const done = new Set<string>();
const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

beforeAll(async () => {
  installation = await startInstallation();
  storage = await Storage.open(installation.database.adminUrl);
  planted = await plant(installation);
  const insiders = [...chairs, 'politie', 'privacy', 'beheer'].map((one) => installation.signIn(one));
  await everybodys.explore(await Promise.all(insiders));
}, 120_000);

afterAll(async () => {
  await storage.close();
  await installation.stop();
  const requests = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  const never = operations.map(nameOf).filter((name) => !done.has(name));
  process.stdout.write(
    `Fuzzing sent ${requests} requests to ${operations.length} operations, seed ${seed} (${counts.join(', ')}).\n` +
      `Operations that nobody got done: ${never.join(', ') || 'none'}.\n`,
  );
});

describe.each(accounts)('$username', ({ username, own }) => {
  const its = new Knowledge();
  let account: Account;
  let examples: Examples;
  let foreign: readonly Planted[];
  let forbidden: readonly string[];
  let ownMarks: readonly string[];
  let ownSeen = 0;

  beforeAll(async () => {
    account = await Account.enter(installation, storage, username);
    await its.explore([account.client]);
    examples = await examplesFor(account.client);
    foreign = planted.filter(({ chair }) => chair !== own);
    forbidden = foreign.flatMap(({ marks }) => marks);
    ownMarks = planted.filter(({ chair }) => chair === own).flatMap(({ marks }) => marks);
  });

  async function tryOut(attempt: Attempt, type?: string): Promise<Reply> {
    const reply = await account.send(attempt, type);
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    ownSeen += ownMarks.filter((mark) => reply.text.includes(mark)).length;
    return reply;
  }

  it.each(operations)('$method $path', async (operation) => {
    const types = fc.constantFrom(...Array.from({ length: 60 }, () => json), ...junkTypes);
    const attempts = attemptsOf(operation, its, everybodys, examples);
    await fc.assert(
      fc.asyncProperty(attempts, types, async (attempt, type) => {
        const reply = await tryOut(attempt, type);
        if (reply.status < 300 && attempt.method === operation.method) {
          done.add(nameOf(operation));
          its.learn(
            parsed(reply.text),
            operation.path.split('/').findLast((part) => !part.startsWith('{')),
          );
        }
        const faults = faultsOf(reply, attempt.method, forbidden);
        expect({ faults, reply: reply.text.slice(0, 500) }).toMatchObject({ faults: [] });
      }),
      { numRuns: perOperation, seed: seedOf(username, operation), endOnFailure: true },
    );
  });

  it('is answered about what is of others as about what is not there', async () => {
    const different: string[] = [];
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      const ask = (idOf: (field: string) => string) => tryOut(plainly(operation, examples, idOf));
      const nothing = tellsNothing(await ask(() => newId()));
      for (const { ids } of foreign) {
        const theirs = await ask((field) => ids.idsOf(field)[0] ?? newId());
        // What may be seen may be seen: that no word of a case is in it is checked for every answer.
        if (theirs.status >= 400 && tellsNothing(theirs) !== nothing)
          different.push(`${nameOf(operation)}: ${tellsNothing(theirs)}, ${nothing}`);
      }
    }
    expect(different).toEqual([]);
  });

  if (own !== '')
    it('has seen what is written at its own table, or nothing of this would mean anything', () => {
      expect(ownSeen).toBeGreaterThan(0);
    });
});

/** With one seed for all, all operations would be tried in the same ways. */
function seedOf(username: string, operation: Operation): number {
  return (
    seed + 1_000 * accounts.findIndex((one) => one.username === username) + operations.indexOf(operation)
  );
}

/** The operation as it should be asked for, with these ids in its path. */
function plainly(operation: Operation, examples: Examples, idOf: (field: string) => string): Attempt {
  const { method, path, body } = operation;
  const [owner = ''] = path.replace('/api/v1/', '').split('/');
  const [example = {}] = examples.get(nameOf(operation)) ?? [];
  return {
    method,
    path: path.replace(/\{(\w+)\}/g, (_whole, name: string) => idOf(name === 'id' ? owner : name)),
    headers: { 'if-match': '"1"' },
    body: body && JSON.stringify(example),
  };
}

/** An answer without what is different each time. */
function tellsNothing({ status, text }: Reply): string {
  const { instance: _instance, traceId: _traceId, ...rest } = parsed(text);
  return `${status} ${JSON.stringify(rest)}`;
}
