import { expect } from '@jest/globals';
import type { Clock } from '#lib/kernel';
import type { HttpClient } from '#lib/testing';
import { Secret } from 'otpauth';
import { codeAt } from './time-code.js';

/** The app on somebody's telephone, and the codes on paper. */
export interface Authenticator {
  code(): string;
  readonly recoveryCodes: readonly string[];
}

/** Sets up a second factor as the screen does. */
export async function enrol(client: HttpClient, clock: Clock): Promise<Authenticator> {
  const begun = await client.post<{ text: string }>('/me/second-factor');
  const secret = Buffer.from(Secret.fromBase32(begun.body.text.replaceAll(' ', '')).bytes);
  const code = () => codeAt(secret, clock.now());
  const confirmed = await client.post<{ recoveryCodes: string[] }>('/me/second-factor/confirmation', {
    code: code(),
  });
  expect(confirmed.status).toBe(201);
  return { code, recoveryCodes: confirmed.body.recoveryCodes };
}
