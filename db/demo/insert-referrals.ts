import type { Transaction } from 'kysely';
import { indicated } from '#app/features/subcontracts/volume.ts';
import type { Database } from '../schema.ts';
import type { DemoSubcontract } from './insert-subcontracts.ts';
import { at } from './moment.ts';
import { type Chance, chanceFrom } from './random.ts';

/** Puts in the referrals of a sub-contract, month by month, from the day it went live to its end or last month. */
export async function insertDemoReferrals(db: Transaction<Database>, subcontract: DemoSubcontract): Promise<void> {
  const { stage, answered, id, today } = subcontract;
  const { liveAgo, flow, endedAgo = 0 } = stage;
  if (liveAgo === undefined || !flow) return;
  const volume = indicated(answered.opportunity.snapshot.requirements);
  const chance = chanceFrom(`referrals ${stage.name}`);
  const last = today.subtract({ days: endedAgo }).with({ day: 1 }).subtract({ months: 1 });
  const first = today.subtract({ days: liveAgo }).with({ day: 1 });
  const count = first.until(last, { largestUnit: 'months' }).months + 1;
  const rows = Array.from({ length: Math.max(0, count) }, (_, index) => {
    const month = first.add({ months: index });
    const sent = sentIn(flow, volume.central ?? 20, chance);
    const differs = flow === 'differing' && index % 3 === 0;
    const enteredAt = at(month.add({ months: 1, days: 4 }));
    return {
      subcontract_id: id,
      month: month.toString(),
      sent,
      sent_by: null,
      sent_at: enteredAt,
      received: differs ? Math.max(0, sent - chance.whole(2, 6)) : sent,
      received_by: null,
      received_at: enteredAt,
      explanation:
        flow === 'low' && index % 4 === 1 ? 'Fewer people came to us from the Jobcentre in this month.' : null,
    };
  });
  if (rows.length > 0) await db.insertInto('referral_flow').values(rows).execute();
}

function sentIn(flow: NonNullable<DemoSubcontract['stage']['flow']>, central: number, chance: Chance): number {
  if (flow === 'none') return 0;
  const share = flow === 'low' ? 25 + chance.whole(0, 20) : 80 + chance.whole(0, 40);
  return Math.round((central * share) / 100);
}
