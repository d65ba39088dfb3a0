import { expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { publicKeysIn } from './public-keys.js';

const pair = async (alg: string) => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { open: await exportJWK(publicKey), secret: await exportJWK(privateKey) };
};
const read = (value: unknown) => publicKeysIn(typeof value === 'string' ? value : JSON.stringify(value));
const refused = (code: string) => ({ failure: 'invalid', errors: [{ field: 'keys', code }] });

it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('takes a public key for %s, alone or in a set', async (alg) => {
  const { open } = await pair(alg);
  const key = { ...open, kid: 'een', alg };
  const { keys } = await read(key);
  expect(keys).toMatchObject([{ ...open, kid: 'een', alg, use: 'sig' }]);
  expect(await read({ keys: [key] })).toEqual({ keys });
});

it('keeps nothing of a key that it does not know', async () => {
  const { open } = await pair('ES256');
  const { keys } = await read({ ...open, kid: 'een', x5u: 'https://elders.example', note: 'x' });
  expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
});

it('refuses a private key, whatever its kind, and a shared secret', async () => {
  for (const alg of ['RS256', 'ES256', 'EdDSA']) {
    const { secret } = await pair(alg);
    await expect(read({ ...secret, kid: 'een' })).rejects.toMatchObject(refused('private-key'));
  }
  await expect(read({ kty: 'oct', k: 'AAAA', kid: 'een' })).rejects.toMatchObject(refused('private-key'));
});

it.each(['', '{', 'null', '[]', '"x"', '{}', '{"keys":[]}', '-----BEGIN PUBLIC KEY-----', '{"keys":[null]}'])(
  'refuses %j',
  async (text) => {
    await expect(read(text)).rejects.toMatchObject(refused('malformed'));
  },
);

it('refuses a key without a name, two of one name, and what cannot check a signature', async () => {
  const { open } = await pair('ES256');
  const one: JWK = { ...open, kid: 'een' };
  await expect(read(open)).rejects.toMatchObject(refused('no-kid'));
  await expect(read({ keys: [one, one] })).rejects.toMatchObject(refused('same-kid'));
  const { x: _x, ...half } = one;
  const wrong = [half, { ...one, alg: 'HS256' }, { ...one, use: 'enc' }, { ...one, crv: 'P-384' }];
  for (const key of [...wrong, { kty: 'rare', kid: 'een' }, { ...one, x: 'AAAA' }]) {
    await expect(read(key)).rejects.toMatchObject(refused('unusable-key'));
  }
});
