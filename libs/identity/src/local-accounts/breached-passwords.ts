import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable, Logger } from '@nestjs/common';
import { SignInOptions } from '../sessions/sign-in-options.js';

export type Verdict = 'breached' | 'not-found' | 'not-known';

const patience = 3_000;

/**
 * Passwords that leaked elsewhere, asked by the range protocol of Pwned Passwords: only the first five signs of the
 * SHA-1 leave this process, and the answer, padded, is searched here (ASVS 6.2.12). With the same ranges as files,
 * nothing leaves the machine at all.
 */
@Injectable()
export class BreachedPasswords {
  private readonly logger = new Logger(BreachedPasswords.name);

  constructor(private readonly options: SignInOptions) {}

  /** `not-known` only where an installation would rather refuse than let a password pass unseen. */
  async look(password: string): Promise<Verdict> {
    const { breachedPasswords: given } = this.options;
    if (!given) return 'not-found';
    const hash = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase();
    try {
      const range = await rangeOf(given.address, hash.slice(0, 5));
      return holds(range, hash.slice(5)) ? 'breached' : 'not-found';
    } catch {
      this.logger.warn('Breached passwords cannot be looked up');
      return given.whenAway === 'refuse' ? 'not-known' : 'not-found';
    }
  }
}

async function rangeOf(address: string, prefix: string): Promise<string> {
  if (address.startsWith('file:')) return readFile(new URL(`${prefix}.txt`, address), 'utf8');
  const answer = await fetch(new URL(prefix, address), {
    headers: { 'Add-Padding': 'true' },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`The list answered ${String(answer.status)}`);
  return answer.text();
}

/** Lines of `<35 signs>:<times seen>`; what pads the answer was seen 0 times. */
function holds(range: string, suffix: string): boolean {
  const line = range.split(/\r?\n/).find((one) => one.toUpperCase().startsWith(`${suffix}:`));
  return line !== undefined && Number(line.split(':')[1]) > 0;
}
