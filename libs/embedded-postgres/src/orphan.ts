import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Ends a server that still runs on `folder` though the process that started it is gone (kill -9). The caller
 * holds the folder's lock, so no living Casustafel owns it. A stale `postmaster.pid` without a server is
 * PostgreSQL's own to judge: it checks that no process uses the folder's memory.
 */
export async function endOrphan(folder: string): Promise<void> {
  const pid = Number((await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (!(pid > 1) || !(await isServerOf(pid, folder))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (!isAlive(pid)) return;
    await delay(100);
  }
  throw new Error(
    `A PostgreSQL server (process ${String(pid)}) that was left behind on ${folder} does not stop.`,
  );
}

/** Process numbers are used again: only a process that works in this folder is its server. */
async function isServerOf(pid: number, folder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const workingFolder = await readlink(`/proc/${String(pid)}/cwd`).catch(() => '');
  return workingFolder === (await realpath(folder));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
