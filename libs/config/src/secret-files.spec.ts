import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSettings, HttpSettings, readSettings, SettingsError, SignInSettings } from './index.js';

const url = 'postgresql://casustafel_app:Zk3pQ9@localhost:5432/casustafel';
let folder: string;
const fileWith = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casustafel-secrets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const complaint = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
};

describe('a secret in a file', () => {
  it('counts as the variable itself, without the line end that editors put behind it', () => {
    const DATABASE_URL_FILE = fileWith('database-url', `${url}\n`);
    const { database } = readSettings({ database: DatabaseSettings }, { DATABASE_URL_FILE });
    expect(database.databaseUrl).toBe(url);
  });

  it('is checked as the variable itself is', () => {
    const SECOND_FACTOR_KEY_FILE = fileWith('key', 'casustafel-demo-key-of-second-factors');
    const environment = { NODE_ENV: 'production', SECOND_FACTOR_KEY_FILE };
    const read = () => readSettings({ signIn: SignInSettings }, environment);
    expect(complaint(read)).toContain('SECOND_FACTOR_KEY still holds a placeholder');
  });

  it('is not read when it is given twice', () => {
    const DATABASE_URL_FILE = fileWith('database-url', url);
    const read = () => readSettings({ database: DatabaseSettings }, { DATABASE_URL: url, DATABASE_URL_FILE });
    expect(complaint(read)).toContain('DATABASE_URL_FILE is set, and so is DATABASE_URL');
  });

  it.each(['nothing-there', 'empty'])('that cannot be had (%s) is named, its path is not', (name) => {
    fileWith('empty', '\n');
    const DATABASE_URL_FILE = join(folder, name);
    const said = complaint(() => readSettings({ database: DatabaseSettings }, { DATABASE_URL_FILE }));
    expect(said).toContain('DATABASE_URL_FILE must name a file');
    expect(said).not.toContain(folder);
  });

  it('is for secrets only', () => {
    const PORT_FILE = fileWith('port', '8080');
    expect(readSettings({ http: HttpSettings }, { PORT_FILE }).http.port).toBe(3000);
  });
});
