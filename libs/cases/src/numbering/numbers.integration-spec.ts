import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, UnitOfWork } from '#lib/database';
import { newId } from '#lib/kernel';
import { anActor, createTestDatabase, FakeClock, type TestDatabase } from '#lib/testing';
import { Numbers } from './numbers.js';

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let numbers: Numbers;
const clock = new FakeClock();

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, { poolSize: 8 })).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  numbers = new Numbers(unitOfWork, clock);
});
beforeEach(() => clock.reset());
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const aScope = () => ({ id: newId(), numberPrefix: 'OND', number: 'OND-2026-0042' });
const act = <T>(work: () => Promise<T>) => unitOfWork.run(anActor(), work);

describe('numbers', () => {
  it('count per table, per series and per year of Amsterdam', async () => {
    const [table, other] = [aScope(), aScope()];
    expect(await act(() => numbers.next(table))).toBe('OND-2026-0001');
    expect(await act(() => numbers.next(table))).toBe('OND-2026-0002');
    expect(await act(() => numbers.next(table, 'S'))).toBe('OND-S-2026-0001');
    expect(await act(() => numbers.next(other))).toBe('OND-2026-0001');
    clock.advance({ days: 38, hours: 13 }); // 31 December, 23:00 UTC: already 2027 here
    expect(await act(() => numbers.next(table))).toBe('OND-2027-0001');
  });

  it('count within a case', async () => {
    const file = aScope();
    expect(await act(() => numbers.within(file))).toBe('OND-2026-0042-A01');
    expect(await act(() => numbers.within(file))).toBe('OND-2026-0042-A02');
  });

  it('taken by many at once are all different and leave no gap, whoever gave up', async () => {
    const table = aScope();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        act(async () => {
          const number = await numbers.next(table);
          if (n % 4 === 0) throw new Error('gave up');
          return number;
        }),
      ),
    );
    const taken = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).sort();
    const expected = Array.from({ length: 30 }, (_, n) => `OND-2026-${String(n + 1).padStart(4, '0')}`);
    expect(taken).toEqual(expected);
  });
});
