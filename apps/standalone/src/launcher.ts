import { execFileSync } from 'node:child_process';

const shell = /^(?:.*\/)?(?:sh|dash|bash|ash|busybox)$/;
const pollInterval = 500;

/**
 * Calls `onGone` when the npm that started us is gone. npm runs a script in a shell, and neither passes on that it
 * was killed: without this, stopping npm would leave us, the port and the database behind.
 */
export function watchLauncher(onGone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const launchers = launcherIds();
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return;
    clearInterval(timer);
    onGone();
  }, pollInterval);
  timer.unref();
}

/** Our parent, and its parent too when ours is only the shell between npm and us. */
function launcherIds(): number[] {
  const parent = process.ppid;
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' }).trim();
    const [grandparent = '', command = ''] = line.split(/\s+/);
    return shell.test(command) ? [parent, Number(grandparent)] : [parent];
  } catch {
    return [parent];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
