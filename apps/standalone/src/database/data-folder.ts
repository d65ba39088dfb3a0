import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Passwords of the database's roles, made at the first start and known to nobody but this folder. */
export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** Makes DATA_DIR when it is missing; gives its real path. */
export async function openDataFolder(path: string): Promise<string> {
  const folder = resolve(path);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason =
      code === 'ENOTDIR' || code === 'EEXIST' ? 'is not a folder' : `cannot be written to (${code})`;
    throw new Error(`The data folder ${folder} ${reason}: set DATA_DIR to a folder of your own.`);
  }
}

/** The secrets of the cluster in `folder`. Made once: a cluster without its secrets cannot be opened. */
export async function secretsOf(folder: string): Promise<Secrets> {
  const path = join(folder, 'secrets.json');
  const text = await readFile(path, 'utf8').catch(() => '');
  const known = parse(text);
  if (known) return known;
  const cluster = await readdir(join(folder, 'postgresql')).catch(() => []);
  if (text || cluster.length > 0) {
    throw new Error(
      `The data folder ${folder} has no usable secrets.json: restore it from a backup, or start in another DATA_DIR.`,
    );
  }
  const secrets = { superuser: newSecret(), owner: newSecret(), app: newSecret() };
  // Written aside and moved, so that being killed leaves no half file.
  await writeFile(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}

function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

function parse(text: string): Secrets | null {
  try {
    const { superuser, owner, app } = JSON.parse(text) as Partial<Secrets>;
    return superuser && owner && app ? { superuser, owner, app } : null;
  } catch {
    return null;
  }
}
