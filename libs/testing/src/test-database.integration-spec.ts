import { afterAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('createTestDatabase', () => {
  const databases: TestDatabase[] = [];
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('gives each asker a migrated database of its own, also when they ask at once', async () => {
    databases.push(...(await Promise.all(Array.from({ length: 5 }, () => createTestDatabase()))));
    expect(new Set(databases.map((database) => database.url)).size).toBe(5);
    for (const { url } of databases) {
      const client = new Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM public.migration',
      );
      expect(rows[0]?.count).toBeGreaterThan(0);
      await client.end();
    }
  });

  it('lets the application in as a role without power', async () => {
    const database = await createTestDatabase();
    databases.push(database);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await expect(client.query('CREATE TABLE public.mine (id int)')).rejects.toThrow(/permission denied/);
    await client.end();
  });
});
