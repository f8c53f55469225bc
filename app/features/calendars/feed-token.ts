import { createHash } from 'node:crypto';
import type { Signer } from '#app/services/signer.ts';

/**
 * The secret in the address of a person’s calendar. It is derived from when it was made and not kept, so that its owner can
 * copy it again; the database has its hash, and whoever reads that cannot read the calendar.
 */
export function feedTokenOf(signer: Signer, personId: string, madeAt: Date): string {
  const signed = signer.sign('calendar-feed', [personId, madeAt.toISOString()]);
  return createHash('sha256').update(signed).digest('base64url');
}

export function hashFeedToken(token: string): string {
  return createHash('sha256').update(`calendar-feed:${token}`).digest('hex');
}
