import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/**
 * Keeps secrets unreadable for who has the database but not the key: AES-256-GCM, bound to whose secret it is, so
 * that a sealed secret is worth nothing in another row. Throws when key, owner or contents do not fit.
 */
export class SecretSeal {
  private readonly sealingKey: Buffer;
  private readonly hashingKey: Buffer;

  constructor(key: string) {
    this.sealingKey = Buffer.from(hkdfSync('sha256', key, '', 'casustafel second factor', 32));
    this.hashingKey = Buffer.from(hkdfSync('sha256', key, '', 'casustafel recovery codes', 32));
  }

  seal(secret: Uint8Array, owner: string): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([iv, sealed, cipher.getAuthTag()]);
  }

  open(sealed: Buffer, owner: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, sealed.subarray(0, ivLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()]);
  }

  /** For codes that are compared, never shown again. */
  hash(code: string, owner: string): Buffer {
    return createHmac('sha256', this.hashingKey).update(`${owner}\n${code}`).digest();
  }
}
