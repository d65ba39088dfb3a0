import { DomainError } from '#lib/kernel';
import { importJWK, type JSONWebKeySet, type JWK } from 'jose';

/** Members of a key that make it a secret (RFC 7518 §6). */
const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
/** What is kept of a key, by its type; the algorithm with which it is tried. */
const kinds: Readonly<Record<string, { readonly members: readonly string[]; readonly alg: string }>> = {
  RSA: { members: ['n', 'e'], alg: 'RS256' },
  'EC P-256': { members: ['crv', 'x', 'y'], alg: 'ES256' },
  'OKP Ed25519': { members: ['crv', 'x'], alg: 'EdDSA' },
};
const most = 10;

/**
 * The public keys in a pasted text: a JSON Web Key Set, or one key (RFC 7517). Refuses, naming the field `keys`, a text
 * that is none, a key that is of no use for signing, and above all a private key.
 */
export async function publicKeysIn(text: string): Promise<JSONWebKeySet> {
  const found = keysIn(text);
  if (found.length === 0 || found.length > most) {
    throw refused('malformed', 'Plak een JSON Web Key (Set): een tot tien openbare sleutels.');
  }
  const keys: JWK[] = [];
  for (const key of found) keys.push(await publicKey(key));
  if (new Set(keys.map(({ kid }) => kid)).size !== keys.length) {
    throw refused('same-kid', 'Twee sleutels hebben dezelfde naam (kid).');
  }
  return { keys };
}

function keysIn(text: string): Record<string, unknown>[] {
  try {
    const parsed = JSON.parse(text) as { keys?: unknown } | null;
    const keys: unknown = Array.isArray(parsed?.keys) ? parsed.keys : [parsed];
    return (keys as unknown[]).filter(
      (key): key is Record<string, unknown> => typeof key === 'object' && key !== null && 'kty' in key,
    );
  } catch {
    return [];
  }
}

async function publicKey(key: Record<string, unknown>): Promise<JWK> {
  if (secret.some((member) => member in key)) {
    throw refused(
      'private-key',
      'Dit is een geheime sleutel. Die blijft bij het systeem zelf en geldt nu als gelekt: laat een nieuw sleutelpaar maken, en plak alleen het openbare deel.',
    );
  }
  const kind = kinds[[key['kty'], key['crv']].filter((part) => typeof part === 'string').join(' ')];
  const { kid, alg = kind?.alg, use = 'sig' } = key;
  if (typeof kid !== 'string' || kid === '' || kid.length > 100) {
    throw refused('no-kid', 'Elke sleutel heeft een naam (kid) nodig, van hoogstens 100 tekens.');
  }
  const fits = alg === kind?.alg || (key['kty'] === 'RSA' && alg === 'PS256');
  if (!kind || !fits || use !== 'sig') throw unusable();
  const kept = Object.fromEntries(kind.members.map((member) => [member, key[member]]));
  const jwk = { ...kept, kty: key['kty'], kid, alg, use } as JWK;
  await assertUsable(jwk);
  return jwk;
}

async function assertUsable(jwk: JWK): Promise<void> {
  try {
    const key = await importJWK(jwk);
    const { modulusLength } = (key as CryptoKey).algorithm as { modulusLength?: number };
    if (modulusLength === undefined || modulusLength >= 2048) return;
  } catch {
    throw unusable();
  }
  throw unusable();
}

const refused = (code: string, message: string) => DomainError.invalid('keys', code, message);
const unusable = () =>
  refused(
    'unusable-key',
    'Gebruik sleutels voor RS256 of PS256 (vanaf 2048 bits), ES256 of EdDSA (Ed25519).',
  );
