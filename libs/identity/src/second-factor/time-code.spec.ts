import { describe, expect, it } from '@jest/globals';
import { codeAt, enrolmentOf, newSecret, stepOf } from './time-code.js';

const rfcSecret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a code by time', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %d is %s (RFC 6238, appendix B)', (seconds, code) => {
    expect(codeAt(rfcSecret, at(seconds))).toBe(code);
    expect(stepOf(code, rfcSecret, at(seconds), 0)).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early or late, not two', () => {
    const code = codeAt(rfcSecret, at(3_000));
    expect([2_940, 2_970, 3_000, 3_030, 3_060].map((now) => stepOf(code, rfcSecret, at(now), 0))).toEqual([
      null,
      100,
      100,
      100,
      null,
    ]);
  });

  it('works once, and then none of before', () => {
    const code = codeAt(rfcSecret, at(3_000));
    expect(stepOf(code, rfcSecret, at(3_000), 99)).toBe(100);
    expect(stepOf(code, rfcSecret, at(3_000), 100)).toBeNull();
    expect(stepOf(codeAt(rfcSecret, at(2_970)), rfcSecret, at(3_000), 100)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '28708２', ' 87082'])('is not %j', (code) => {
    expect(stepOf(code, rfcSecret, at(59), 0)).toBeNull();
  });
});

describe('enrolling', () => {
  it('shows the secret to scan and to type', () => {
    const secret = newSecret();
    const { uri, text } = enrolmentOf(secret, 'politie');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Casustafel:politie\?issuer=Casustafel&secret=[A-Z2-7]{32}&/);
    expect(uri).toContain(text.replaceAll(' ', ''));
    expect(text).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  });
});
