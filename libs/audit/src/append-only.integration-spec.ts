import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#lib/testing';

let database: TestDatabase;
const clients = {} as Record<'app' | 'owner' | 'superuser', Client>;

beforeAll(async () => {
  database = await createTestDatabase();
  const urls = { app: database.url, owner: database.ownerUrl, superuser: database.adminUrl };
  for (const [who, url] of Object.entries(urls)) {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients[who as keyof typeof clients] = client;
  }
  await clients.app.query(
    `INSERT INTO audit.event (id, action, verb, result, actor_kind, object_type)
     VALUES (gen_random_uuid(), 'probe.act', 'read', 'success', 'system', 'file')`,
  );
});
afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.end()));
  await database.drop();
});

const changes = ['UPDATE audit.event SET at = now()', 'DELETE FROM audit.event', 'TRUNCATE audit.event'];

describe('an event', () => {
  it.each(changes)('survives the application: %s', async (statement) => {
    await expect(clients.app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(changes)('survives the owner of the table and a superuser: %s', async (statement) => {
    const refused = { code: 'AU002', message: expect.stringMatching(/events are written once/) };
    await expect(clients.owner.query(statement)).rejects.toMatchObject(refused);
    await expect(clients.superuser.query(statement)).rejects.toMatchObject(refused);
    await clients.superuser.query('SET session_replication_role = replica');
    await expect(clients.superuser.query(statement)).rejects.toMatchObject(refused);
    await clients.superuser.query('RESET session_replication_role');
    const { rowCount } = await clients.app.query('SELECT FROM audit.event');
    expect(rowCount).toBe(1);
  });

  it.each([
    ['at', `'2020-01-01'`],
    ['transaction_id', `'7'`],
  ])('gets its %s from the database, not from the application', async (column, value) => {
    await expect(
      clients.app.query(
        `INSERT INTO audit.event (id, action, verb, result, actor_kind, object_type, ${column})
         VALUES (gen_random_uuid(), 'probe.act', 'read', 'success', 'system', 'file', ${value})`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the application', () => {
  it('owns nothing, and cannot switch a guard off', async () => {
    const { rows } = await clients.superuser.query(
      `SELECT c.oid FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'casustafel_app'
       UNION ALL SELECT n.oid FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE r.rolname = 'casustafel_app'
       UNION ALL SELECT p.oid FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname = 'casustafel_app'`,
    );
    expect(rows).toEqual([]);
    for (const statement of [
      'ALTER TABLE audit.event DISABLE TRIGGER ALL',
      'DROP TRIGGER events_are_written_once ON audit.event',
      'SET session_replication_role = replica',
      'CREATE TABLE audit.mine (id int)',
    ]) {
      await expect(clients.app.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
