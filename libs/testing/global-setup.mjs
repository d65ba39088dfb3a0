import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const built = (path) => join(root, 'dist', path);
const folderPrefix = 'casustafel-test-';
const password = 'test';

/** Starts one PostgreSQL for the whole test run, with one migrated template to clone per spec file. */
export default async function globalSetup() {
  if (process.env.CASUSTAFEL_TEST_ADMIN_URL) return;
  const serverModule = built('libs/embedded-postgres/src/index.js');
  const tasks = built('apps/tasks/src/main.js');
  if (!existsSync(serverModule) || !existsSync(tasks) || hasUnbuiltMigration()) {
    throw new Error(
      'The tests migrate with the built code, and it is missing or old: run "npm run build:server".',
    );
  }
  await removeAbandonedFolders();
  const { startServer } = await import(serverModule);
  const folder = await mkdtemp(join(tmpdir(), folderPrefix));
  const server = await startServer({
    folder: join(folder, 'postgresql'),
    superuserPassword: password,
    settings,
  });
  globalThis.casustafelTestServer = {
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await prepare(server, tasks);
  } catch (error) {
    await globalThis.casustafelTestServer.stop();
    throw error;
  }
  process.env.CASUSTAFEL_TEST_ADMIN_URL = server.urlFor('postgres', password, 'postgres');
}

// Speed over durability: this data is thrown away.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
};

async function prepare(server, tasks) {
  const admin = new pg.Client(server.urlFor('postgres', password, 'postgres'));
  await admin.connect();
  try {
    await admin.query(`CREATE ROLE casustafel_owner LOGIN CREATEROLE PASSWORD '${password}'`);
    await admin.query(`CREATE ROLE casustafel_app LOGIN PASSWORD '${password}'`);
    await admin.query('CREATE DATABASE casustafel_template OWNER casustafel_owner');
    const DATABASE_OWNER_URL = server.urlFor('casustafel_owner', password, 'casustafel_template');
    await run(process.execPath, [tasks, 'migrate'], { env: { ...process.env, DATABASE_OWNER_URL } });
    await admin.query('ALTER DATABASE casustafel_template IS_TEMPLATE true ALLOW_CONNECTIONS false');
  } finally {
    await admin.end();
  }
}

function hasUnbuiltMigration() {
  return readdirSync(join(root, 'libs'), { recursive: true })
    .filter((path) => /migrations[\\/][^\\/]+\.ts$/.test(path))
    .some((path) => {
      const output = statSync(built(join('libs', path.replace(/ts$/, 'js'))), { throwIfNoEntry: false });
      return !output || output.mtimeMs < statSync(join(root, 'libs', path)).mtimeMs;
    });
}

/** A run that was killed could not clean up; its server has ended by itself (watchdog). */
async function removeAbandonedFolders() {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name);
    const age = Date.now() - ((await stat(folder).catch(() => null))?.mtimeMs ?? Date.now());
    const isRunning = existsSync(join(folder, 'postgresql', 'postmaster.pid'));
    if (age > 3_600_000 && !isRunning) await rm(folder, { recursive: true, force: true });
  }
}
