import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longer socket paths are cut off by the operating system. */
const longestSocketPath = 100;

/**
 * Holds a folder for this process until `release`. A listening socket is the lock: the operating system
 * answers whether its holder lives, so a lock left by a killed process never keeps anybody out.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const path = socketPath(folder);
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(path);
    if (server)
      return {
        release: () =>
          new Promise((resolve) =>
            server.close(() => {
              resolve();
            }),
          ),
      };
    if (await isAnswered(path)) break;
    await rm(path, { force: true });
  }
  throw new Error(`Another Casustafel is running on ${folder}: stop it first, or choose another DATA_DIR.`);
}

function socketPath(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\casustafel-${hash}`;
  const inside = join(folder, '.lock');
  return inside.length <= longestSocketPath ? inside : join(tmpdir(), `casustafel-${hash}.lock`);
}

/** The listening server, or null when the path is taken. */
function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(path, () => {
      resolve(server);
    });
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
