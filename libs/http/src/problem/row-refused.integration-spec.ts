import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { isRowRefused } from './row-refused.js';

let database: TestDatabase;
let application: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    CREATE SCHEMA spec;
    GRANT USAGE ON SCHEMA spec TO casustafel_app;
    CREATE TABLE spec.walled (id integer PRIMARY KEY);
    ALTER TABLE spec.walled ENABLE ROW LEVEL SECURITY;
    CREATE POLICY small ON spec.walled TO casustafel_app USING (id < 10);
    GRANT SELECT, INSERT, UPDATE ON spec.walled TO casustafel_app;
    INSERT INTO spec.walled VALUES (1);
    CREATE TABLE spec.nobodys (id integer);
    CREATE TABLE spec.triggered (id integer);
    GRANT INSERT ON spec.triggered TO casustafel_app;
    CREATE FUNCTION spec.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE 'new row violates row-level security policy' USING ERRCODE = 'insufficient_privilege'; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON spec.triggered FOR EACH ROW EXECUTE FUNCTION spec.refuse();`);
  await owner.end();
  application = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await application.destroy();
  await database.drop();
});

describe('what PostgreSQL refuses', () => {
  it.each([
    ['a new row that its author may not see', 'INSERT INTO spec.walled VALUES (10)', true],
    ['a row that its author could not see afterwards', 'UPDATE spec.walled SET id = 11 WHERE id = 1', true],
    ['the same beside another', 'INSERT INTO spec.walled VALUES (10) ON CONFLICT DO NOTHING', true],
    ['a row that is there already', 'INSERT INTO spec.walled VALUES (1)', false],
    ['a table that is not granted', 'INSERT INTO spec.nobodys VALUES (1)', false],
    ['a right that is not granted', 'DELETE FROM spec.walled', false],
    ['what a trigger refuses with the same code', 'INSERT INTO spec.triggered VALUES (1)', false],
  ])('%s', async (_name, sql, byPolicy) => {
    const error: unknown = await application.query(sql).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isRowRefused(error)).toBe(byPolicy);
  });
});
