import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const patience = 30_000;

/**
 * Ends a server that still runs on `folder` though the process that started it is gone (kill -9), and takes away the
 * `postmaster.pid` of one that does not run: after a restart of the machine its number may be another process's, and
 * PostgreSQL would refuse to start. The caller holds the folder's lock, so no living Casustafel owns either.
 */
export async function endOrphan(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!(pid > 1)) return;
  for (let waited = 0; waited < patience; waited += 100) {
    const running = await serversOn(folder, pid);
    if (running.length === 0) return rm(pidFile, { force: true });
    if (waited === 0 && running.includes(pid)) process.kill(pid, 'SIGINT');
    await delay(100);
  }
  throw new Error(
    `A PostgreSQL server (process ${String(pid)}) that was left behind on ${folder} does not stop.`,
  );
}

/** Every process of a server works in its data folder; elsewhere than on Linux we can ask for the first one only. */
async function serversOn(folder: string, pid: number): Promise<number[]> {
  if (process.platform !== 'linux') return (await isPostgres(pid)) ? [pid] : [];
  const place = await realpath(folder);
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(numbers.map((name) => readlink(`/proc/${name}/cwd`).catch(() => '')));
  return numbers.filter((_, index) => places[index] === place).map(Number);
}

async function isPostgres(pid: number): Promise<boolean> {
  const name = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return /postgres$/.test(name.stdout.trim());
}
