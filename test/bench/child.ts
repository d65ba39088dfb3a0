import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const built = new URL('../../', import.meta.url);
const root = fileURLToPath(new URL('../', built));

type Environment = Readonly<Record<string, string>>;

/** A Node process of built code; `script` is its path below `dist`. */
export interface Child {
  /** Sends a question and waits for the answer. Rejects when the process ends instead. */
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
}

/** Everything that was started and not yet stopped, for when the run breaks off. */
const running = new Set<ChildProcess>();

/** Starts a process and waits for a line that `ready` matches; gives the match. */
export async function start(script: string, ready: RegExp, env: Environment) {
  const child = launch(script, [], env);
  let output = '';
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000);
      const found = ready.exec(output);
      if (found) resolve(found);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', () => reject(new Error(`${script} ended before it was ready:\n${output}`)));
  });
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return { match, child: speakingWith(child, script) };
}

/** Runs a process to its end; throws with what it said when it fails. */
export async function runToEnd(script: string, args: readonly string[], env: Environment): Promise<void> {
  const child = launch(script, args, env);
  let complaint = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}:\n${complaint}`);
}

/** For a run that breaks off: nothing is left behind. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

function launch(script: string, args: readonly string[], env: Environment): ChildProcess {
  const child = fork(fileURLToPath(new URL(script, built)), args, {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function speakingWith(child: ChildProcess, script: string): Child {
  return {
    ask: <Answer>(question: object) =>
      new Promise<Answer>((resolve, reject) => {
        const ended = () => reject(new Error(`${script} ended while it was asked something`));
        child.once('exit', ended);
        child.once('message', (answer) => {
          child.off('exit', ended);
          resolve(answer as Answer);
        });
        child.send(question);
      }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
