import type { Context } from '#app/services/unit-of-work.ts';
import { putReceived, putSent, referralsOf } from '#db/queries/referral-flow.ts';
import type { ReferralFlowRow } from '#db/tables/ledger.table.ts';
import { signedIn } from '../identity/actor.ts';
import { withSubcontract } from './change-subcontract.server.ts';
import { sideOf } from './tell-parties.server.ts';

export type EnteredMonth = { month: string; count: number | null; explanation: string };
export type ReferralsEntered = { ok: true } | { ok: false; reason: 'unknown' };

/**
 * One side enters its own figures of up to twelve months: the prime what it sent, with why it differs; the provider what it
 * received. Only months that changed are written.
 */
export function enterReferrals(
  context: Context,
  subcontractId: string,
  { organisationId, months }: { organisationId: string; months: readonly EnteredMonth[] },
): Promise<ReferralsEntered> {
  const { personId } = signedIn(context.actor);
  return withSubcontract<ReferralsEntered>(context, subcontractId, async ({ unit, subcontract }) => {
    const before = new Map((await referralsOf(unit.db, subcontractId)).map((row) => [row.month, row]));
    const by = { personId, now: unit.now };
    const side = sideOf(subcontract, organisationId);
    const changed = months.filter((month) => differs(month, before.get(month.month), side));
    if (side === 'prime') {
      const sent = changed.map(({ explanation, ...month }) => ({ ...month, explanation: explanation || null }));
      await putSent(unit.db, subcontractId, sent, by);
    } else {
      await putReceived(unit.db, subcontractId, changed, by);
    }
    if (changed.length > 0) {
      const figures = Object.fromEntries(changed.map(({ month, count }) => [month, count]));
      await unit.audit('enter_referrals', 'subcontract', subcontractId, { side, figures });
    }
    return { ok: true };
  });
}

function differs({ count, explanation }: EnteredMonth, row: ReferralFlowRow | undefined, side: 'prime' | 'provider') {
  if (side === 'provider') return count !== (row?.received ?? null);
  return count !== (row?.sent ?? null) || explanation !== (row?.explanation ?? '');
}
