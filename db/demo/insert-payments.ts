import type { Insertable, Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';
import type { PaymentTable } from '../tables/ledger.table.ts';
import type { DemoSubcontract } from './insert-subcontracts.ts';
import { at } from './moment.ts';
import { type Chance, chanceFrom, demoId } from './random.ts';

const most = 14;

/** Puts in an invoice for each month since a sub-contract went live, paid as its stage says. */
export async function insertDemoPayments(db: Transaction<Database>, subcontract: DemoSubcontract): Promise<void> {
  const { stage, today } = subcontract;
  const { liveAgo, pays, endedAgo = 0 } = stage;
  if (liveAgo === undefined || !pays) return;
  const chance = chanceFrom(`payments ${stage.name}`);
  const first = today.subtract({ days: liveAgo }).add({ months: 1 });
  const rows: Insertable<PaymentTable>[] = [];
  for (let index = 0; index < most; index += 1) {
    const receivedOn = first.add({ months: index });
    if (receivedOn.until(today.subtract({ days: endedAgo })).days < 4) break;
    rows.push(invoice(subcontract, index, receivedOn, chance));
  }
  if (rows.length > 0) await db.insertInto('payment').values(rows).execute();
}

function invoice(
  { id, stage, answered, today }: DemoSubcontract,
  index: number,
  receivedOn: Temporal.PlainDate,
  chance: Chance,
): Insertable<PaymentTable> {
  const validOn = receivedOn.add({ days: chance.whole(1, 3) });
  const paidOn = receivedOn.add({ days: daysToPay(stage.pays ?? 'early', index, chance) });
  const isPaid = paidOn.until(today).days >= 0;
  // The third invoice of whoever pays late is seen long after it was said to be paid.
  const seenAfter = stage.pays === 'late' && index === 2 ? 9 : 1;
  const seenOn = paidOn.add({ days: seenAfter });
  const isDisputed = stage.pays === 'mostly' && index === 3;
  return {
    id: demoId('payment', stage.name, index),
    subcontract_id: id,
    reference: `INV-${String(index + 1).padStart(3, '0')}`,
    amount_pence: chance.whole(30, 160) * 100_00,
    received_on: receivedOn.toString(),
    valid_on: validOn.until(today).days >= 0 ? validOn.toString() : null,
    invoice_due_on: null,
    rejected_on: null,
    rejected_reason: null,
    disputed_on: isDisputed ? validOn.add({ days: 1 }).toString() : null,
    disputed_reason: isDisputed ? 'Two of the starts on it are not in our case management system.' : null,
    dispute_settled_on: null,
    paid_on: isPaid && !isDisputed ? paidOn.toString() : null,
    paid_seen_on: isPaid && !isDisputed && seenOn.until(today).days >= 0 ? seenOn.toString() : null,
    entered_by_organisation_id: answered.answers[0]?.profile.snapshot.organisationId ?? '',
    entered_by: null,
    created_at: at(receivedOn),
    updated_at: at(receivedOn),
  };
}

function daysToPay(pays: NonNullable<DemoSubcontract['stage']['pays']>, index: number, chance: Chance): number {
  if (pays === 'early') return chance.whole(8, 24);
  if (pays === 'mostly') return index % 4 === 2 ? chance.whole(36, 48) : chance.whole(15, 28);
  return index % 3 === 0 ? chance.whole(18, 27) : chance.whole(39, 75);
}
