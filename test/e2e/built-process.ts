import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An account of the operating system. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * An account without rights that can read what is built; null when there is none: we are no root, or root's own folders
 * hold the tree.
 */
export function ordinaryAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const account = { uid: 65_534, gid: 65_534 };
  const look = spawnSync(process.execPath, ['--check', 'dist/apps/standalone/src/main.js'], {
    cwd: root,
    ...account,
  });
  return look.status === 0 ? account : null;
}

/** A process as it is built, started for a test on a port of its own choosing. */
export class BuiltProcess {
  private output = '';
  private readonly ended: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.ended = once(child, 'close').then(([code]) => code as number | null);
  }

  static start(
    app: 'api' | 'worker' | 'standalone',
    environment: Readonly<Record<string, string>>,
    account: Account | null = null,
  ): BuiltProcess {
    const child = spawn(process.execPath, [`dist/apps/${app}/src/main.js`], {
      cwd: root,
      env: { PATH: process.env['PATH'], PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
    return new BuiltProcess(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The address, once everything answers. Rejects with what was printed when it never does. */
  async ready(): Promise<{ url: string; printed: string }> {
    const address = /(?:staat klaar op|answers at) (https?:\S+)/;
    await this.until('that it is ready', /Stoppen: Ctrl-C|answers at|is running/);
    return { url: address.exec(this.output)?.[1] ?? '', printed: this.output };
  }

  /** Waits until it has printed `pattern`. */
  until(what: string, pattern: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (pattern.test(this.output)) resolve();
      };
      this.child.stdout?.on('data', look);
      look();
      void this.ended.then(() => {
        reject(new Error(`It ended before it said ${what}:\n${this.output}`));
      });
    });
  }

  /** How it ended, and everything it printed. */
  async end(): Promise<{ code: number | null; printed: string }> {
    return { code: await this.ended, printed: this.output };
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<{ code: number | null; printed: string }> {
    this.child.kill(signal);
    return this.end();
  }
}

/** The process number of the database server that works on a data folder. */
export async function databaseServerOf(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'postgresql', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A port that is taken for as long as the caller wants. */
export async function takePort(): Promise<{ port: number; release: () => Promise<void> }> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    release: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}
