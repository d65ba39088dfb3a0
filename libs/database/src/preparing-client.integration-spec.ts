import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';
import { PreparingClient } from './preparing-client.js';

describe('a connection of the application', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let runner: QueryRunner;

  const prepared = async (): Promise<string[]> => {
    const rows = (await runner.query('SELECT statement FROM pg_prepared_statements')) as {
      statement: string;
    }[];
    return rows.map(({ statement }) => statement);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = dataSourceOptions(database.url);
    dataSource = new DataSource({ ...options, extra: { ...options.extra, Client: PreparingClient } });
    await dataSource.initialize();
    runner = dataSource.createQueryRunner();
  });

  afterAll(async () => {
    await runner.release();
    await dataSource.destroy();
    await database.drop();
  });

  it('prepares a statement once, and runs it with other values each time', async () => {
    const statement = 'SELECT $1::int + 1 AS next';
    expect(await runner.query(statement, [1])).toEqual([{ next: 2 }]);
    expect(await runner.query(statement, [41])).toEqual([{ next: 42 }]);
    expect((await prepared()).filter((text) => text === statement)).toHaveLength(1);
  });

  it('goes on after a statement that failed', async () => {
    const statement = 'SELECT 1 / $1::int AS share';
    await expect(runner.query(statement, [0])).rejects.toThrow('division by zero');
    expect(await runner.query(statement, [1])).toEqual([{ share: 1 }]);
  });

  it('prepares nothing without values', async () => {
    await runner.query('SELECT 7 AS seven');
    expect(await prepared()).not.toContain('SELECT 7 AS seven');
  });

  it('plans a statement once, whatever the values', async () => {
    const statement = 'SELECT id FROM public.migration WHERE id = $1';
    for (let n = 0; n < 3; n += 1) await runner.query(statement, [n]);
    const plans: unknown = await runner.query(
      `SELECT generic_plans::int AS once, custom_plans::int AS anew FROM pg_prepared_statements WHERE statement = '${statement}'`,
    );
    expect(plans).toEqual([{ once: 3, anew: 0 }]);
  });

  it('leaves what comes after the first five hundred unprepared, and runs it all the same', async () => {
    for (let n = 0; n < 501; n += 1) await runner.query(`SELECT $1::int + ${n} AS sum`, [1]);
    expect(await prepared()).not.toContain('SELECT $1::int + 500 AS sum');
    expect(await runner.query('SELECT $1::int + 500 AS sum', [1])).toEqual([{ sum: 501 }]);
  });
});
