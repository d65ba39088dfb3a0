import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { Client } from 'pg';
import { checkDatabase } from './check-database.js';

describe('checkDatabase', () => {
  let database: TestDatabase;
  const as = (role: string) => database.url.replace('casustafel_app', role);

  beforeAll(async () => {
    database = await createTestDatabase();
    await admin(`
      DROP ROLE IF EXISTS check_bypass, check_member;
      CREATE ROLE check_bypass LOGIN BYPASSRLS PASSWORD 'test';
      CREATE ROLE check_member LOGIN NOINHERIT PASSWORD 'test' IN ROLE casustafel_owner`);
  });
  afterAll(async () => {
    await admin('DROP ROLE IF EXISTS check_bypass, check_member');
    await database.drop();
  });

  async function admin(sql: string): Promise<void> {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  it('accepts the application’s own role', async () => {
    await expect(checkDatabase(database.url)).resolves.toBeUndefined();
  });

  it('refuses a superuser, an owner, a role that can become the owner, and one that bypasses the rules', async () => {
    await expect(checkDatabase(database.adminUrl)).rejects.toThrow(/"postgres" is a superuser/);
    await expect(checkDatabase(database.ownerUrl)).rejects.toThrow(/"casustafel_owner" owns \S+/);
    await expect(checkDatabase(as('check_member'))).rejects.toThrow(/"check_member" owns \S+/);
    await expect(checkDatabase(as('check_bypass'))).rejects.toThrow(/"check_bypass" may bypass/);
  });

  it('refuses a database that lacks a migration, or all of them', async () => {
    const behind = await createTestDatabase();
    await admin('SELECT 1');
    const client = new Client({ connectionString: behind.adminUrl });
    await client.connect();
    await client.query('DELETE FROM public.migration WHERE id = (SELECT max(id) FROM public.migration)');
    await expect(checkDatabase(behind.url)).rejects.toThrow(/not up to date/);
    await client.query('DROP TABLE public.migration');
    await expect(checkDatabase(behind.url)).rejects.toThrow(/not up to date/);
    await client.end();
    await behind.drop();
  });

  it('says what is wrong with the connection, and never the password', async () => {
    await expect(checkDatabase(as('nobody'))).rejects.toThrow(/does not let "nobody" in/);
    await expect(checkDatabase(database.url.replace('test@', 'wrong-secret@'))).rejects.toThrow(
      /does not let/,
    );
    await expect(checkDatabase(database.url.replace('test@', 'wrong-secret@'))).rejects.not.toThrow(
      /wrong-secret/,
    );
    await expect(checkDatabase('postgresql://a:b@127.0.0.1:1/x')).rejects.toThrow(
      'No PostgreSQL answers at 127.0.0.1:1.',
    );
    await expect(checkDatabase(`${database.url}_gone`)).rejects.toThrow(/has no database/);
  });
});
