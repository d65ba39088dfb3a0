import autocannon from 'autocannon';

/** What a round asks for: the same requests, in the same order, over and over, by `connections` at once. */
export interface Round {
  readonly origin: string;
  readonly requests: readonly { readonly path: string; readonly headers: Readonly<Record<string, string>> }[];
  readonly connections: number;
  readonly seconds: number;
}

export interface RoundResult {
  /** Answers per second. */
  readonly rate: number;
  /** Answers other than 2xx, and connections that broke. */
  readonly failures: number;
}

/** The closed loop, in a process of its own so that it takes nothing from the server's event loop. */
async function run({ origin, requests, connections, seconds }: Round): Promise<RoundResult> {
  const result = await autocannon({ url: origin, connections, duration: seconds, requests: [...requests] });
  return {
    rate: result.requests.total / result.duration,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

process.on('message', (round: Round) => {
  run(round).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
process.stdout.write('ready\n');
