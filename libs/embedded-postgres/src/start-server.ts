import { mkdir, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { findBinaries } from './binaries.js';
import { ensureCluster, folderArgument } from './cluster-folder.js';
import { endOrphan } from './orphan.js';
import { PortTaken, runServer, type ServerProcess } from './server-process.js';
import { findServerUser } from './server-user.js';

export interface ServerOptions {
  /** The cluster's own folder; made when missing. Its parent must exist or be makeable. */
  readonly folder: string;
  /** Password of the superuser `postgres`; must be the one that the cluster was made with. */
  readonly superuserPassword: string;
  /** Further server settings, such as `{ max_connections: '200' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Breaks off the start. A server that runs is stopped with `stop`. */
  readonly signal?: AbortSignal;
}

export interface EmbeddedServer {
  readonly port: number;
  /** Connection URL on 127.0.0.1. */
  urlFor(role: string, password: string, database: string): string;
  /** Resolves when the server has ended, also by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on 127.0.0.1 and a free port. The caller makes sure that no other
 * process uses the folder (`lockFolder`). Every failure is one sentence that a reader can act on.
 */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const user = await findServerUser();
  const binaries = await findBinaries(user);
  await mkdir(dirname(options.folder), { recursive: true });
  const folder = join(await realpath(dirname(options.folder)), basename(options.folder));
  await ensureCluster(folder, options.superuserPassword, { binaries, user, signal: options.signal });
  await endOrphan(folder);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const dataArguments = ['-D', await folderArgument(folder, user)];
  const { port, server } = await onFreePort((candidate) =>
    runServer(binaries.postgres, [...dataArguments, '-p', String(candidate), ...flags], folder, {
      user,
      signal: options.signal,
    }),
  );
  return {
    port,
    urlFor: (role, password, database) =>
      `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${database}`,
    ended: server.ended,
    stop: () => server.stop(),
  };
}

async function onFreePort(start: (port: number) => Promise<ServerProcess>) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return { port, server: await start(port) };
    } catch (error) {
      // Somebody else took the port between our looking and PostgreSQL's asking.
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
