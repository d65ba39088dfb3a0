import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataSourceOptions } from '#lib/database';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { DataSource } from 'typeorm';
import { offerLostAgain, removeHandled } from './housekeeping.js';

describe('Housekeeping', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  });
  beforeEach(() => dataSource.query('DELETE FROM queue.outbox'));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** Each column as an SQL expression. */
  async function have(count: number, columns: Record<string, string>): Promise<void> {
    const [names, values] = [Object.keys(columns), Object.values(columns)];
    await dataSource.query(
      `INSERT INTO queue.outbox (id, type, payload, ${names.join(', ')})
       SELECT gen_random_uuid(), 'thing.done', '{}', ${values.join(', ')} FROM generate_series(1, $1)`,
      [count],
    );
  }

  async function left(): Promise<number> {
    const [row] = await dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM queue.outbox');
    return row?.n ?? 0;
  }

  const ago = (interval: string) => `now() - interval '${interval}'`;

  it('removes what was handled a week ago, and nothing that was not handled', async () => {
    await have(1_200, { published_at: ago('8 days'), handled_at: ago('8 days') });
    await have(1, { published_at: ago('8 days'), handled_at: ago('6 days') });
    await have(1, { published_at: ago('30 days') });
    await have(1, { published_at: ago('30 days'), dead_at: ago('29 days') });
    expect(await removeHandled(dataSource)).toBe(1_200);
    expect(await left()).toBe(3);
  });

  it('offers again what was sent long ago and neither handled nor given up', async () => {
    await have(2, { published_at: ago('11 minutes') });
    await have(1, { published_at: ago('9 minutes') });
    await have(1, { published_at: ago('11 minutes'), handled_at: ago('10 minutes') });
    await have(1, { published_at: ago('11 minutes'), dead_at: ago('10 minutes') });
    expect(await offerLostAgain(dataSource)).toBe(2);
    expect(await offerLostAgain(dataSource)).toBe(0);
    // Alone, so that the queue, which takes an id once, does not collect them while they wait.
    const offered = await dataSource.query('SELECT alone FROM queue.outbox WHERE published_at IS NULL');
    expect(offered).toEqual([{ alone: true }, { alone: true }]);
  });

  it('does not let the application change what was said', async () => {
    await have(1, { published_at: ago('1 minute') });
    await expect(dataSource.query(`UPDATE queue.outbox SET payload = '{}'`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(dataSource.query(`TRUNCATE queue.outbox`)).rejects.toMatchObject({ code: '42501' });
  });
});
