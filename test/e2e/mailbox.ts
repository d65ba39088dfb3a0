import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { readMail } from './read-mail.js';

export interface Mail {
  readonly to: string;
  readonly messageId: string;
  /** The whole message as it came over the wire. */
  readonly source: string;
  /** What its receiver reads: headers and every part, decoded. */
  readonly text: string;
}

/** A real SMTP server that keeps what it receives. */
export interface Mailbox {
  readonly url: string;
  readonly mails: readonly Mail[];
  /** Refuses mail until `open`: as a mail server that is away. */
  close(): void;
  open(): void;
  /** Neither takes nor refuses a mail with this word in it until `letGo`: its sender waits for an answer. */
  hold(word: string): void;
  /** Whether a mail with this word has come and is held. */
  holds(word: string): boolean;
  /** Takes from now on what it held back; whoever waited does not get an answer any more. */
  letGo(): void;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const held = new Map<string, { arrived: boolean }>();
  let closed = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, done) => {
      done(closed ? Object.assign(new Error('Service unavailable'), { responseCode: 421 }) : undefined);
    },
    onData: (stream, session, done) => {
      buffer(stream).then((received) => {
        const source = received.toString('utf8');
        const [, holding] = [...held].find(([word]) => source.includes(word)) ?? [];
        if (holding) {
          holding.arrived = true;
          return;
        }
        const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(source)?.[1] ?? '';
        mails.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          messageId,
          source,
          text: readMail(source),
        });
        done();
      }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    close: () => {
      closed = true;
    },
    open: () => {
      closed = false;
    },
    hold: (word) => {
      held.set(word, { arrived: false });
    },
    holds: (word) => held.get(word)?.arrived === true,
    letGo: () => {
      held.clear();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
