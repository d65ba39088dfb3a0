import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

interface Keys {
  readonly sealing: Buffer;
  readonly hashing: Buffer;
  /** To know it by in the database; tells nothing of the key. */
  readonly name: string;
}

function keysFrom(key: string): Keys {
  const derived = (use: string, length = 32) =>
    Buffer.from(hkdfSync('sha256', key, '', `casustafel ${use}`, length));
  return {
    sealing: derived('second factor'),
    hashing: derived('recovery codes'),
    name: derived('name of key', 4).toString('hex'),
  };
}

/**
 * Keeps secrets unreadable for who has the database but not the key: AES-256-GCM, bound to whose secret it is, so
 * that a sealed secret is worth nothing in another row. Throws when key, owner or contents do not fit. The first key
 * seals; the others open what was sealed before the key changed.
 */
export class SecretSeal {
  private readonly current: Keys;
  private readonly all: readonly Keys[];

  constructor([newest, ...older]: readonly string[]) {
    if (newest === undefined) throw new Error('There is no key to seal with');
    this.current = keysFrom(newest);
    this.all = [this.current, ...older.map(keysFrom)];
  }

  /** Which key seals now. */
  get keyName(): string {
    return this.current.name;
  }

  seal(secret: Uint8Array, owner: string): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.current.sealing, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([iv, sealed, cipher.getAuthTag()]);
  }

  /** A copied database without any of the keys opens nothing: the cipher tells which key fits. */
  open(sealed: Buffer, owner: string): Buffer {
    for (const { sealing } of this.all) {
      try {
        return openWith(sealing, sealed, owner);
      } catch {
        continue;
      }
    }
    throw new Error('None of the keys opens this secret');
  }

  /** For codes that are compared, never shown again. */
  hash(code: string, owner: string): Buffer {
    return hashWith(this.current, code, owner);
  }

  /** What a code may be kept as: under the key of now, or one of before. */
  hashes(code: string, owner: string): Buffer[] {
    return this.all.map((keys) => hashWith(keys, code, owner));
  }
}

function openWith(key: Buffer, sealed: Buffer, owner: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()]);
}

function hashWith({ hashing }: Keys, code: string, owner: string): Buffer {
  return createHmac('sha256', hashing).update(`${owner}\n${code}`).digest();
}
