import type { Child } from './child.js';
import type { Round, RoundResult } from './load/main.js';

export interface Side {
  readonly origin: string;
  readonly requests: Round['requests'];
  /** What must be so while it runs. */
  readonly before?: () => Promise<void>;
}

/** As many as there are people who press a key at the same moment in a large region; below the servers' pools of 20. */
const connections = 16;

/**
 * Requests per second of both sides, each the median of `rounds`. They take turns, so that whatever else the machine
 * does hits both. Throws when anything but the asked-for answer came back.
 */
export async function compare(
  load: Child,
  [one, other]: readonly [Side, Side],
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<[number, number]> {
  const rates: [number[], number[]] = [[], []];
  const turn = async (side: Side, seconds: number): Promise<number> => {
    const { origin, requests } = side;
    const round = { origin, requests, connections, seconds } satisfies Round;
    if (side.before) {
      await side.before();
      // Every connection plans its statements anew; that is no part of what a request costs.
      await load.ask<RoundResult>({ ...round, seconds: 1 });
    }
    const { rate, failures } = await load.ask<RoundResult>(round);
    if (failures > 0) throw new Error(`${side.origin} failed ${failures} times`);
    return rate;
  };
  for (const side of [one, other]) await turn(side, 1);
  for (let round = 0; round < rounds; round += 1) {
    rates[0].push(await turn(one, seconds));
    rates[1].push(await turn(other, seconds));
  }
  return [median(rates[0]), median(rates[1])];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [high = Number.NaN, low = high] = [
    sorted[middle],
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
  ];
  return (high + low) / 2;
}
