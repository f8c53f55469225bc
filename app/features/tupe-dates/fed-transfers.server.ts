import type { Kysely } from 'kysely';
import { fedPlans } from '#db/queries/tupe-plan.ts';
import type { Database } from '#db/schema.ts';
import type { Dated } from '../calendars/dated.ts';
import { transferTitle } from '../tupe/title.ts';
import { datedMilestone, ownMilestones } from './dated-milestone.ts';
import { milestonesOf } from './stored-plan.ts';

/** The days of transfers in which the organisations of a person have a part: what they owe, and the transfer itself. */
export async function fedTransfers(db: Kysely<Database>, personId: string, since: string): Promise<Dated[]> {
  const plans = await fedPlans(db, personId, since);
  return plans.flatMap(({ parties, isOver, opportunityTitle, subcontractTerms, milestones, ...plan }) => {
    const title = transferTitle(opportunityTitle, subcontractTerms);
    const own = ownMilestones(milestonesOf({ milestones }), parties);
    return own.map((milestone) => datedMilestone({ ...plan, title, isCancelled: isOver }, milestone));
  });
}
