import 'reflect-metadata';
import { DatabaseSettings, envExample, loadEnvFile, OwnerSettings, readSettings } from '#lib/config';
import { checkDatabase } from '#lib/database';
import { fillWithDemo } from '../../standalone/src/demo/fill-with-demo.js';
import { createAdministrator } from './create-administrator.js';
import { exportOpenApi } from './export-openapi.js';
import { migrate } from './migrate.js';
import { resealSecondFactors } from './reseal-second-factors.js';

type Task = (args: readonly string[]) => Promise<string> | string;

const tasks: Readonly<Record<string, Task>> = {
  migrate: () => migrate(readSettings({ owner: OwnerSettings }).owner.ownerUrl),
  seed,
  'create-administrator': createAdministrator,
  'reseal-second-factors': resealSecondFactors,
  'export-openapi': exportOpenApi,
  'env-example': () => envExample().trimEnd(),
};

async function seed(): Promise<string> {
  const { databaseUrl } = readSettings({ database: DatabaseSettings }).database;
  await checkDatabase(databaseUrl);
  await fillWithDemo({ databaseUrl });
  return 'An empty database now holds the demo; one in use is left as it was.';
}

const [name = '', ...args] = process.argv.slice(2);
const task = tasks[name];
try {
  if (!task) throw new Error(`Say which task: ${Object.keys(tasks).join(', ')}.`);
  loadEnvFile();
  process.stdout.write(`${await task(args)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
