import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { regimeOf } from '#app/features/payments/regime.ts';
import type { Database } from '../schema.ts';
import { insertDemoNotice } from './insert-notices.ts';
import { insertDemoPayments } from './insert-payments.ts';
import { insertDemoReferrals } from './insert-referrals.ts';
import { at } from './moment.ts';
import type { PastRound } from './past-rounds.ts';
import { demoId } from './random.ts';

export type DemoSubcontract = PastRound & { id: string; today: Temporal.PlainDate };

/** Puts in what became of earlier awards: signatures, referrals, invoices and notices, at every stage. */
export async function insertSubcontracts(
  db: Transaction<Database>,
  rounds: readonly PastRound[],
  today: Temporal.PlainDate,
): Promise<void> {
  for (const round of rounds) {
    const decisionId = demoId('decision', round.answered.opportunity.snapshot.opportunityId, 0);
    const { id } = await db
      .updateTable('subcontract')
      .set(columnsOf(round, today))
      .where('decision_id', '=', decisionId)
      .returning('id')
      .executeTakeFirstOrThrow();
    const subcontract = { ...round, id, today };
    await insertDemoReferrals(db, subcontract);
    await insertDemoPayments(db, subcontract);
    await insertDemoNotice(db, subcontract);
  }
}

function columnsOf({ stage, answered }: PastRound, today: Temporal.PlainDate) {
  if (stage.signedAgo === undefined) return { version: 1 };
  const signedOn = today.subtract({ days: stage.signedAgo });
  const recorded = { signed_recorded_at: at(signedOn.add({ days: 1 })), version: 2 };
  if (stage.disputed) {
    const disputedAt = at(signedOn.add({ days: 4 }));
    return { ...recorded, signature_disputed_at: disputedAt, signature_disputed_reason: stage.disputed };
  }
  const { headContract } = answered.opportunity.snapshot;
  const headEndsOn = headContract?.endsOn ?? today.add({ years: 2 }).toString();
  const startsOn = signedOn.add({ days: 14 });
  const day = (ago: number | undefined) => (ago === undefined ? null : today.subtract({ days: ago }).toString());
  return {
    ...recorded,
    status: stage.endedAgo === undefined ? ('signed' as const) : ('ended' as const),
    signed_on: signedOn.toString(),
    signature_confirmed_at: stage.isConfirmed ? at(signedOn.add({ days: 3 })) : null,
    starts_on: startsOn.toString(),
    ends_on:
      day(stage.endedAgo) ?? (stage.isTermShort ? startsOn.add({ years: 1 }).toString() : laterOf(headEndsOn, today)),
    shorter_term_reason: stage.endedAgo === undefined ? null : 'The funder paid for this part for one year only.',
    notice_months: 3,
    payment_days: stage.paymentDays ?? 30,
    payment_regime: regimeOf(headContract?.regime ?? null),
    up_front_percent: stage.provider === 1 ? 10 : 0,
    went_live_on: day(stage.liveAgo),
    ended_on: day(stage.endedAgo),
    ended_reason: stage.endedAgo === undefined ? null : 'Its term was over.',
  };
}

// Some head contracts of the market end before today.
function laterOf(date: string, today: Temporal.PlainDate): string {
  const soon = today.add({ months: 6 }).toString();
  return date > soon ? date : soon;
}
