import type { Kysely } from 'kysely';
import { auditChain } from '#db/queries/stewardship-audit.ts';
import type { Database } from '#db/schema.ts';

export type ChainVerdict =
  | { holds: true; entries: number }
  | { holds: false; entries: number; brokenAt: number; because: 'changed' | 'missing' | 'not-linked' };

const batch = 5_000;

/**
 * Follows the audit chain from its first entry: every number is there, every entry is what was hashed when it was written,
 * and every one carries the hash of the one before. Reads in batches, so that a long log fits in memory.
 */
export async function verifyAuditChain(db: Kysely<Database>): Promise<ChainVerdict> {
  let last: { sequence: number; hash: string | null } = { sequence: 0, hash: null };
  for (;;) {
    const links = await auditChain(db, last.sequence, batch);
    for (const link of links) {
      const broken = (because: 'changed' | 'missing' | 'not-linked') =>
        ({ holds: false, entries: last.sequence, brokenAt: link.sequence, because }) as const;
      if (link.sequence !== last.sequence + 1) return broken('missing');
      if (link.previous !== last.hash) return broken('not-linked');
      if (!link.holds) return broken('changed');
      last = link;
    }
    if (links.length < batch) return { holds: true, entries: last.sequence };
  }
}
