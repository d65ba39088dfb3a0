import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** The mail as it came over the wire. */
  readonly source: string;
}

/** A real SMTP server that keeps what it gets. */
export interface TestMailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** Stops listening; `comeBack` listens again, on the same port. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Refuses this address for good (550) from now on; none with `null`. */
  refuse(address: string | null): void;
  stop(): Promise<void>;
}

export async function startTestMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  let refused: string | null = null;
  const open = async (port: number) => {
    const server = serverThat(received, (address) => address === refused);
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    return server;
  };
  let server = await open(0);
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  const { port } = address;
  const goAway = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    goAway,
    comeBack: async () => {
      server = await open(port);
    },
    refuse: (address) => {
      refused = address;
    },
    stop: goAway,
  };
}

function serverThat(received: ReceivedMail[], refuses: (address: string) => boolean): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (!refuses(address)) done();
      else done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
}
