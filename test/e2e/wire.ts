import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** The line to a server. To those who use it, the server goes away when it is cut, and is back when it is mended. */
export interface Wire {
  /** As the server's own URL, through this line. */
  readonly url: string;
  /** Breaks what is connected, and refuses whoever tries. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function layWire(serverUrl: string): Promise<Wire> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const hold = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const listen = async (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      hold(near, far);
      hold(far, near);
      near.pipe(far).pipe(near);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  let server = await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${String(address.port)}`;
  return {
    url: url.href,
    async cut() {
      const closed = server.listening ? once(server, 'close') : null;
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      if (!server.listening) server = await listen(address.port);
    },
  };
}
