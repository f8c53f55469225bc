import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link that stops invitations, and what is kept of it: whoever reads the database cannot use it. */
export function makeStopToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashStopToken(token) };
}

export function hashStopToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
