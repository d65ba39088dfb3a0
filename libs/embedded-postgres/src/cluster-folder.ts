import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import { runToEnd } from './run-to-end.js';
import { canReach, type ServerUser } from './server-user.js';

const unfinishedMark = '.new-';
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
  await removeUnfinished(folder);
  const unfinished = await mkdtemp(`${folder}${unfinishedMark}`);
  const cluster = join(unfinished, 'cluster');
  await mkdir(cluster);
  for (const path of [unfinished, cluster]) await giveTo(means.user, path);
  await initialise(cluster, superuserPassword, means);
  await rm(folder, { recursive: true, force: true });
  await rename(cluster, folder);
  await rm(unfinished, { recursive: true, force: true });
}

/** What an interrupted start left. One that is still being written to goes at the start after this one. */
async function removeUnfinished(folder: string): Promise<void> {
  const prefix = `${basename(folder)}${unfinishedMark}`;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => undefined);
  }
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
  const passwordFile = join(dirname(folder), 'password');
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await giveTo(user, passwordFile);
    // The builtin locale sorts and folds the same on every machine, whatever locales it has.
    await runToEnd(
      binaries.initdb,
      [
        ...['--pgdata', await folderArgument(folder, user), '--username', 'postgres'],
        // Seen from the working folder, because its own path may be closed to the account.
        ...['--pwfile', join('..', basename(passwordFile))],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8'],
        ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ],
      { cwd: folder, user, signal },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function giveTo(user: ServerUser, path: string): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid);
}
