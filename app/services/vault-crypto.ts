import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** The first byte of everything that is sealed: how the rest is to be read. */
const version = 1;
const headBytes = 1 + nonceBytes + tagBytes;

/**
 * Seals bytes under a key: version, nonce, tag, ciphertext. What it belongs to is bound to it, so that it opens nowhere else.
 * @param belongsTo the names and ids of what it is part of, in their order
 */
export function sealBytes(key: KeyObject, belongsTo: readonly string[], bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(associated(belongsTo));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `sealBytes` sealed. @returns null when the key is another, it belongs elsewhere, or a bit of it has changed */
export function openBytes(key: KeyObject, belongsTo: readonly string[], sealed: Uint8Array): Buffer | null {
  if (sealed.length < headBytes || sealed[0] !== version) return null;
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(associated(belongsTo))
    .setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

// As JSON, so that no two lists of names read alike.
function associated(belongsTo: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(['tierbridge', version, ...belongsTo]));
}
