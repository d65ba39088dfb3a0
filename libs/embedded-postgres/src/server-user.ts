import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import { promisify } from 'node:util';

/** The account a server runs under; empty for "the one that runs us". */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const account = 'postgres';
const run = promisify(execFile);

/** PostgreSQL refuses to run as root: root runs it as the system account `postgres`, made when missing. */
export async function findServerUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  try {
    return await idsOf(account);
  } catch {
    await createAccount();
    return idsOf(account);
  }
}

async function idsOf(name: string): Promise<ServerUser> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function createAccount(): Promise<void> {
  try {
    await run('groupadd', ['--force', '--system', account]);
    await run('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', '-g', account, account]);
  } catch {
    // Alpine has the BusyBox words for it.
    await run('adduser', ['-S', '-D', '-H', '-s', '/bin/false', account]).catch(() => {
      throw new Error(
        `PostgreSQL does not run as root, and the account "${account}" could not be made: ` +
          'start Casustafel as an ordinary user, or set DATABASE_URL.',
      );
    });
  }
}

/** Whether every folder down to `path` lets `user` pass. */
export async function canReach(path: string, user: ServerUser): Promise<boolean> {
  if (user.uid === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const passes = (uid === user.uid && mode & 0o100) || (gid === user.gid && mode & 0o010) || mode & 0o001;
    if (!passes) return false;
    if (folder === parse(folder).root) return true;
  }
}
