import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ReferralFlowRow } from '../tables/ledger.table.ts';

/** The referrals of a sub-contract by month, the last first. */
export function referralsOf(db: Kysely<Database>, subcontractId: string): Promise<ReferralFlowRow[]> {
  return db
    .selectFrom('referral_flow')
    .selectAll()
    .where('subcontract_id', '=', subcontractId)
    .orderBy('month', 'desc')
    .limit(240)
    .execute();
}

type Entered = { month: string; count: number | null };
type By = { personId: string; now: Date };

/** Writes what the prime says that it sent in these months, with its explanations. */
export async function putSent(
  db: Transaction<Database>,
  subcontractId: string,
  months: readonly (Entered & { explanation: string | null })[],
  { personId, now }: By,
): Promise<void> {
  if (months.length === 0) return;
  await db
    .insertInto('referral_flow')
    .values(
      months.map(({ month, count, explanation }) => ({
        ...empty(subcontractId, month),
        sent: count,
        sent_by: personId,
        sent_at: now,
        explanation,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['subcontract_id', 'month']).doUpdateSet({
        sent: sql`excluded.sent`,
        sent_by: sql`excluded.sent_by`,
        sent_at: sql`excluded.sent_at`,
        explanation: sql`excluded.explanation`,
      }),
    )
    .execute();
}

/** Writes what the provider says that it received in these months. */
export async function putReceived(
  db: Transaction<Database>,
  subcontractId: string,
  months: readonly Entered[],
  { personId, now }: By,
): Promise<void> {
  if (months.length === 0) return;
  await db
    .insertInto('referral_flow')
    .values(
      months.map(({ month, count }) => ({
        ...empty(subcontractId, month),
        received: count,
        received_by: personId,
        received_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['subcontract_id', 'month']).doUpdateSet({
        received: sql`excluded.received`,
        received_by: sql`excluded.received_by`,
        received_at: sql`excluded.received_at`,
      }),
    )
    .execute();
}

function empty(subcontractId: string, month: string) {
  return {
    subcontract_id: subcontractId,
    month,
    sent: null,
    sent_by: null,
    sent_at: null,
    received: null,
    received_by: null,
    received_at: null,
    explanation: null,
  };
}
