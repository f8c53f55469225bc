import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

// Only the hash of a secret is kept: whoever reads the database cannot use it.
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The secret of an invitation link, and what is kept of it. */
export function makeInvitationToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashInvitationToken(token) };
}

export function hashInvitationToken(token: string): string {
  return hashOf(token);
}

const codeDigits = 8;

/** A code to read from a mail and type, and what is kept of it. The claim's id is hashed with it, so that equal codes differ. */
export function makeClaimCode(claimId: string): { code: string; hash: string } {
  const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
  return { code, hash: hashOf(`${claimId}:${code}`) };
}

export function isClaimCode(claimId: string, code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(`${claimId}:${code}`)), Buffer.from(hash));
}
