import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#lib/testing';

let database: TestDatabase;
let app: Client;
let owner: Client;
let admin: Client;

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

beforeAll(async () => {
  database = await createTestDatabase();
  app = await connected(database.url);
  owner = await connected(database.ownerUrl);
  admin = await connected(database.adminUrl);
  await owner.query(`
    CREATE SCHEMA probe;
    CREATE TABLE probe.file (id uuid PRIMARY KEY, title text);
    CREATE TABLE probe.line (id uuid PRIMARY KEY, file_id uuid, text text);
    GRANT USAGE ON SCHEMA probe TO casustafel_app;
    GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON probe.file, probe.line TO casustafel_app;
    SELECT audit.guard('probe.file', 'id');
    SELECT audit.guard('probe.line', 'file_id');`);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end(), admin.end()]);
  await database.drop();
});
beforeEach(() => app.query('BEGIN'));
afterEach(() => app.query('ROLLBACK'));

const insertFile = (id: string) => app.query(`INSERT INTO probe.file VALUES ($1, 'x')`, [id]);

interface About {
  object_id?: string;
  case_id?: string;
  object_ids?: string[];
  verb?: string;
  result?: string;
}
function record({ verb = 'update', result = 'success', ...about }: About): Promise<unknown> {
  return app.query(
    `INSERT INTO audit.event (id, action, verb, result, actor_kind, object_type, object_id, case_id, object_ids)
     VALUES (gen_random_uuid(), 'probe.act', $1, $2, 'system', 'file', $3, $4, $5)`,
    [verb, result, about.object_id, about.case_id, about.object_ids],
  );
}
const refused = { code: 'AU001', message: expect.stringMatching(/no audit event about/) };

describe('a guarded table', () => {
  it('does not commit a row without an event, and says which', async () => {
    const id = randomUUID();
    await insertFile(id);
    await expect(app.query('COMMIT')).rejects.toMatchObject({
      code: 'AU001',
      schema: 'probe',
      table: 'file',
      message: `INSERT of probe.file is refused: no audit event about id ${id} in this transaction`,
    });
    expect((await app.query('SELECT FROM probe.file WHERE id = $1', [id])).rowCount).toBe(0);
  });

  it.each<[string, (id: string) => About]>([
    ['about it', (id) => ({ object_id: id })],
    ['in its case', (id) => ({ object_id: randomUUID(), case_id: id })],
    ['about several', (id) => ({ object_ids: [randomUUID(), id] })],
  ])('commits it with an event %s, in either order', async (_name, about) => {
    const [before, after] = [randomUUID(), randomUUID()];
    await record(about(before));
    await insertFile(before);
    await insertFile(after);
    await record(about(after));
    await app.query('COMMIT');
    expect((await app.query('SELECT FROM probe.file WHERE id IN ($1, $2)', [before, after])).rowCount).toBe(
      2,
    );
  });

  it.each<[string, About]>([
    ['having read it', { verb: 'read' }],
    ['having found it', { verb: 'search' }],
    ['having read the log', { verb: 'read-log' }],
    ['being refused', { verb: 'refuse', result: 'refused' }],
    ['a refused change', { result: 'refused' }],
    ['a failed change', { result: 'failed' }],
  ])('is not satisfied with an event of %s', async (_name, event) => {
    const id = randomUUID();
    await insertFile(id);
    await record({ object_id: id, ...event });
    await expect(app.query('COMMIT')).rejects.toMatchObject(refused);
  });

  it('is not satisfied with an event about another, or of another transaction', async () => {
    const id = randomUUID();
    await record({ object_id: id });
    await app.query('COMMIT');
    await app.query('BEGIN');
    await insertFile(id);
    await record({ object_id: randomUUID() });
    await expect(app.query('COMMIT')).rejects.toMatchObject(refused);
  });

  it('counts an event made inside a savepoint, and not one that was rolled back with it', async () => {
    const id = randomUUID();
    await insertFile(id);
    await app.query('SAVEPOINT s');
    await record({ object_id: id });
    await app.query('ROLLBACK TO s');
    await app.query('SAVEPOINT t');
    await expect(app.query('SET CONSTRAINTS ALL IMMEDIATE')).rejects.toMatchObject(refused);
    await app.query('ROLLBACK TO t');
    await record({ object_id: id });
    await app.query('COMMIT');
    expect((await app.query('SELECT FROM probe.file WHERE id = $1', [id])).rowCount).toBe(1);
  });

  it('watches updates and deletes, by raw SQL and by the owner too', async () => {
    const id = randomUUID();
    await insertFile(id);
    await record({ object_id: id });
    await app.query('COMMIT');
    await expect(app.query(`UPDATE probe.file SET title = 'y' WHERE id = $1`, [id])).rejects.toMatchObject(
      refused,
    );
    await expect(app.query('DELETE FROM probe.file WHERE id = $1', [id])).rejects.toMatchObject(refused);
    await expect(owner.query('DELETE FROM probe.file WHERE id = $1', [id])).rejects.toMatchObject(refused);
    await admin.query('SET session_replication_role = replica');
    await expect(admin.query('DELETE FROM probe.file WHERE id = $1', [id])).rejects.toMatchObject(refused);
    await admin.query('RESET session_replication_role');
  });

  it('lets a copy change alone, as what it repeats has its event, and nothing with it', async () => {
    await owner.query(`
      CREATE TABLE probe.copy (id uuid PRIMARY KEY, title text, closed boolean);
      GRANT SELECT, INSERT, UPDATE ON probe.copy TO casustafel_app;
      SELECT audit.guard('probe.copy', 'id'), audit.except_copy('probe.copy', 'closed')`);
    const id = randomUUID();
    await record({ object_id: id });
    await app.query(`INSERT INTO probe.copy VALUES ($1, 'x', false)`, [id]);
    await app.query('COMMIT');
    await app.query('BEGIN');
    await app.query('UPDATE probe.copy SET closed = true');
    await app.query('COMMIT');
    for (const change of ["closed = false, title = 'y'", 'closed = closed']) {
      await app.query('BEGIN');
      await app.query(`UPDATE probe.copy SET ${change}`);
      await expect(app.query('COMMIT')).rejects.toMatchObject(refused);
    }
    await expect(
      app.query(`INSERT INTO probe.copy VALUES ($1, 'x', true)`, [randomUUID()]),
    ).rejects.toMatchObject(refused);
  });

  it('wants an event for both ends of a row that moves, and none of them unnamed', async () => {
    const [line, from, to] = [randomUUID(), randomUUID(), randomUUID()];
    await app.query(`INSERT INTO probe.line VALUES ($1, $2, 'x')`, [line, from]);
    await record({ case_id: from });
    await app.query('COMMIT');
    const move = (client: Client) =>
      client.query('UPDATE probe.line SET file_id = $2 WHERE id = $1', [line, to]);
    for (const end of [from, to]) {
      await app.query('BEGIN');
      await record({ case_id: end });
      await move(app);
      await expect(app.query('COMMIT')).rejects.toMatchObject(refused);
    }
    await app.query('BEGIN');
    await record({ object_ids: [from, to] });
    await move(app);
    await app.query('COMMIT');
    await expect(
      app.query(`INSERT INTO probe.line VALUES ($1, NULL, 'x')`, [randomUUID()]),
    ).rejects.toMatchObject(refused);
  });

  it.each(['app', 'owner'] as const)('cannot be emptied by its %s', async (who) => {
    const client = { app, owner }[who];
    await expect(client.query('TRUNCATE probe.file')).rejects.toMatchObject({ code: 'AU002' });
  });

  it('is guarded by its owner only, on a uuid column that it has', async () => {
    await expect(app.query(`SELECT audit.guard('probe.file', 'id')`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(owner.query(`SELECT audit.guard('probe.file', 'title')`)).rejects.toThrow(
      /no uuid column title/,
    );
    await expect(owner.query(`SELECT audit.guard('probe.file', 'file_id')`)).rejects.toThrow(
      /no uuid column file_id/,
    );
  });
});
