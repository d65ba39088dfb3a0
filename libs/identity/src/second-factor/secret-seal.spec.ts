import { describe, expect, it } from '@jest/globals';
import { SecretSeal } from './secret-seal.js';

const seal = new SecretSeal('een sleutel van ten minste 32 tekens');
const secret = Buffer.from('twintig bytes geheim');

describe('a sealed secret', () => {
  it('comes out as it went in, and looks different each time', () => {
    const sealed = seal.seal(secret, 'iemand');
    expect(seal.open(sealed, 'iemand')).toEqual(secret);
    expect(sealed.includes(secret)).toBe(false);
    expect(seal.seal(secret, 'iemand')).not.toEqual(sealed);
  });

  it('does not open for another owner, with another key, or changed', () => {
    const sealed = seal.seal(secret, 'iemand');
    expect(() => seal.open(sealed, 'ander')).toThrow();
    expect(() => new SecretSeal('een andere sleutel van 32 tekens').open(sealed, 'iemand')).toThrow();
    for (const at of [0, 14, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => seal.open(changed, 'iemand')).toThrow();
    }
    expect(() => seal.open(Buffer.alloc(3), 'iemand')).toThrow();
  });
});

describe('a hashed code', () => {
  it('is the same for the same owner only', () => {
    expect(seal.hash('code', 'iemand')).toEqual(seal.hash('code', 'iemand'));
    expect(seal.hash('code', 'iemand')).not.toEqual(seal.hash('code', 'ander'));
  });
});
