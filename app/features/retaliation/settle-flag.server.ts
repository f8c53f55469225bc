import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { findFlag, lockWatch, updateWatch } from '#db/queries/retaliation.ts';
import { openOrRaiseCase } from '../cases/open-or-raise.server.ts';
import { openFinding } from '../findings/open-finding.server.ts';
import { signedIn } from '../identity/actor.ts';

export type Settlement = { as: 'explained' | 'retaliation' | 'no_finding'; reason: string };
export type FlagSettled = { ok: true } | { ok: false; reason: 'unknown' | 'has_interest' | 'settled' };

/** The item that retaliation is a breach of (domain.md 1.3). */
const item = 'P36';

/**
 * A steward settles what was flagged. Retaliation becomes a severe finding, which the prime answers before it is public, and
 * proposes a consequence in the market (domain.md 1.5). Neither names the partner.
 */
export function settleFlag(context: Context, watchId: string, { as, reason }: Settlement): Promise<FlagSettled> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<FlagSettled>(context, async (unit) => {
    await lockWatch(unit.db, watchId);
    const flag = await findFlag(unit.db, watchId);
    if (!flag) return { ok: false, reason: 'unknown' };
    if (flag.settled_as) return { ok: false, reason: 'settled' };
    for (const organisationId of [flag.prime_id, flag.provider_id]) {
      if (await hasInterestIn(unit.db, personId, organisationId, unit.now))
        return { ok: false, reason: 'has_interest' };
    }
    await updateWatch(unit.db, watchId, { settled_as: as, settled_by: personId, settled_reason: reason });
    await unit.audit('settle', 'retaliation_watch', watchId, { as }, flag.prime_id);
    if (as !== 'retaliation') return { ok: true };
    const words = 'After a concern, a partner was treated worse without a reason that holds.';
    const findingId = await openFinding(unit, {
      organisation_id: flag.prime_id,
      item_code: item,
      test: 'audit',
      fingerprint: ['retaliation', watchId].join(' '),
      detected_by: 'audit',
      severity: 'severe',
      subcontract_id: null,
      opportunity_id: null,
      // The day on which a concern without a name came in is nobody's to know.
      facts: { words, since: flag.openness === 'named' ? flag.from_day : null, rows: [] },
    });
    await openOrRaiseCase(unit, {
      organisationId: flag.prime_id,
      reason: `A steward found retaliation (${item}): ${words}`,
      severity: 'severe',
      isRetaliation: true,
      ...(findingId ? { findingId } : {}),
    });
    return { ok: true };
  });
}
