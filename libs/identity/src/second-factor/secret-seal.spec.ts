import { describe, expect, it } from '@jest/globals';
import { SecretSeal } from './secret-seal.js';

const seal = new SecretSeal(['een sleutel van ten minste 32 tekens']);
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
    expect(() => new SecretSeal(['een andere sleutel van 32 tekens']).open(sealed, 'iemand')).toThrow();
    for (const at of [0, 14, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => seal.open(changed, 'iemand')).toThrow();
    }
    expect(() => seal.open(Buffer.alloc(3), 'iemand')).toThrow();
  });
});

describe('a new key', () => {
  const [old, fresh] = ['een sleutel van ten minste 32 tekens', 'de nieuwe sleutel van ten minste 32 tekens'];
  const both = new SecretSeal([fresh, old]);

  it('seals, and the old one still opens what it sealed', () => {
    expect(both.open(seal.seal(secret, 'iemand'), 'iemand')).toEqual(secret);
    expect(new SecretSeal([fresh]).open(both.seal(secret, 'iemand'), 'iemand')).toEqual(secret);
    expect(() => seal.open(both.seal(secret, 'iemand'), 'iemand')).toThrow();
    expect(() => both.open(seal.seal(secret, 'iemand'), 'ander')).toThrow();
  });

  it('has a name of its own, and hashes like itself first and like the old one too', () => {
    expect(both.keyName).toBe(new SecretSeal([fresh]).keyName);
    expect(both.keyName).not.toBe(seal.keyName);
    expect(both.hashes('code', 'iemand')).toEqual([both.hash('code', 'iemand'), seal.hash('code', 'iemand')]);
  });

  it('is needed', () => {
    expect(() => new SecretSeal([])).toThrow();
  });
});

describe('a hashed code', () => {
  it('is the same for the same owner only', () => {
    expect(seal.hash('code', 'iemand')).toEqual(seal.hash('code', 'iemand'));
    expect(seal.hash('code', 'iemand')).not.toEqual(seal.hash('code', 'ander'));
  });
});
