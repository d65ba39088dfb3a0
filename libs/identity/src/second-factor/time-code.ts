import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it. */
const shape = { issuer: 'Casustafel', algorithm: 'SHA1', digits: 6, period: 30 };

/** 160 bits (RFC 4226 §4, requirement R6). */
export function newSecret(): Buffer {
  return randomBytes(20);
}

const secretOf = (bytes: Buffer) => new Secret({ buffer: Uint8Array.from(bytes).buffer });

/** The secret as an app scans it, and as a person types it over, in groups of four. */
export function enrolmentOf(bytes: Buffer, username: string): { uri: string; text: string } {
  const secret = secretOf(bytes);
  const uri = new TOTP({ ...shape, label: username, secret }).toString();
  return { uri, text: secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

/** The code of a moment. */
export function codeAt(bytes: Buffer, moment: Date): string {
  return TOTP.generate({ ...shape, secret: secretOf(bytes), timestamp: moment.getTime() });
}

/**
 * The step of 30 seconds that a code belongs to, at most one off for clocks that differ; `null` when the code is wrong
 * or not newer than `lastStep`: a code works once (RFC 6238 §5.2).
 */
export function stepOf(code: string, bytes: Buffer, moment: Date, lastStep: number): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const timestamp = moment.getTime();
  const delta = TOTP.validate({ ...shape, token: code, secret: secretOf(bytes), timestamp, window: 1 });
  if (delta === null) return null;
  const step = TOTP.counter({ period: shape.period, timestamp }) + delta;
  return step > lastStep ? step : null;
}
