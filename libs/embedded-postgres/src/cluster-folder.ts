import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { canReach, type ServerUser } from './server-user.js';

const run = promisify(execFile);
const serverVersion = '18';

interface Means {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly signal: AbortSignal | undefined;
}

/** How the server's own processes name the folder. */
export async function folderArgument(folder: string, user: ServerUser): Promise<string> {
  if (await canReach(folder, user)) return folder;
  // Root's home is closed to the account `postgres`. A process may still work in a folder that it was
  // started in, so we start it there and let Linux name the folder.
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new Error(
    `The account "postgres" cannot reach ${folder}: set DATA_DIR to a folder that it can enter.`,
  );
}

/**
 * Makes sure that `folder` holds a whole cluster of our PostgreSQL version; makes one when there is none.
 * A new cluster is made beside its place and moved there when it is whole: being killed leaves no ruin.
 */
export async function ensureCluster(folder: string, superuserPassword: string, means: Means): Promise<void> {
  const entries = await readdir(folder).catch(() => []);
  if (entries.length > 0) return checkCluster(folder);
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await giveTo(means.user, unfinished);
  await initialise(unfinished, superuserPassword, means);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

async function checkCluster(folder: string): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => '');
  const control = await stat(join(folder, 'global', 'pg_control')).catch(() => null);
  if (!version || !control) {
    throw new Error(
      `The folder ${folder} is not a whole PostgreSQL data folder: restore it from a backup, or remove it to start anew.`,
    );
  }
  if (version.trim() !== serverVersion) {
    throw new Error(
      `The folder ${folder} was made by PostgreSQL ${version.trim()}, and this is PostgreSQL ${serverVersion}: ` +
        'move the data with pg_dump, or choose another DATA_DIR.',
    );
  }
}

async function initialise(
  folder: string,
  password: string,
  { binaries, user, signal }: Means,
): Promise<void> {
  const secrets = await mkdtemp(join(tmpdir(), 'casustafel-'));
  const passwordFile = join(secrets, 'password');
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [secrets, passwordFile]) await giveTo(user, path);
    // The builtin locale sorts and folds the same on every machine, whatever locales it has.
    await run(
      binaries.initdb,
      [
        ...[
          '--pgdata',
          await folderArgument(folder, user),
          '--username',
          'postgres',
          '--pwfile',
          passwordFile,
        ],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8'],
        ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ],
      { ...user, signal, cwd: folder, env: { ...process.env, LC_ALL: 'C', PGDATA: undefined } },
    );
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
}

async function giveTo(user: ServerUser, path: string): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid);
}
