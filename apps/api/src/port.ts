import { createServer } from 'node:net';

/** Throws one sentence when `port` cannot be had. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    throw listenFailure(error, port, host);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** Says in one sentence why a port could not be had. */
export function listenFailure(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new Error(`Port ${String(port)} is in use: stop what uses it, or set PORT to another one.`);
    case 'EACCES':
      return new Error(`Port ${String(port)} may not be used by this account: set PORT to 1024 or higher.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`This machine has no address "${host}": set HOST to localhost or 0.0.0.0.`);
    default:
      return error;
  }
}
