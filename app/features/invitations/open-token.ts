import { createHash } from 'node:crypto';
import type { Signer } from '#app/services/signer.ts';

// Crockford's letters: none is taken for another when it is read from paper.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/**
 * The code in the link of an invitation. It is derived and not kept, so that a letter can be printed again, and has 80 bits
 * in 16 letters, so that it can be typed from paper. Only its hash is in the database.
 */
export function openTokenOf(signer: Signer, invitationId: string): string {
  const digest = createHash('sha256')
    .update(signer.sign('open-invitation', [invitationId]))
    .digest();
  const code = Array.from(digest.subarray(0, length), (byte) => letters[byte % letters.length]).join('');
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** The hash of a code however it was typed: small letters, without hyphens, O for nought and I or L for one. */
export function hashOpenToken(typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(`open-invitation:${code}`).digest('hex');
}
