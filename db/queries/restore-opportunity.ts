import { type Insertable, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { OpportunityQuestionTable, RequirementTable } from '../tables/opportunity.table.ts';
import { deleteOtherLots, type LotShown, putLots } from './lot.ts';
import { replacePayment } from './opportunity-parts.ts';

export type RestoredParts = {
  lots: readonly LotShown[];
  requirements: readonly (Insertable<RequirementTable> & { id: string })[];
  payment: readonly { type: string; percent: number }[];
  questions: readonly (Insertable<OpportunityQuestionTable> & { id: string })[];
};

/**
 * Makes what belongs to an opportunity what it was: what came since goes, what went comes back under its own id. Whoever
 * calls this has locked the opportunity for its organisation before.
 */
export async function restoreParts(
  db: Transaction<Database>,
  opportunityId: string,
  { lots, requirements, payment, questions }: RestoredParts,
): Promise<void> {
  const ids = requirements.map(({ id }) => id);
  await db
    .deleteFrom('requirement')
    .where('opportunity_id', '=', opportunityId)
    .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
    .execute();
  await putLots(db, opportunityId, lots);
  for (const requirement of requirements) await putRequirement(db, requirement);
  await deleteOtherLots(
    db,
    opportunityId,
    lots.map(({ id }) => id),
  );
  await replacePayment(db, opportunityId, payment);
  await db.deleteFrom('opportunity_question').where('opportunity_id', '=', opportunityId).execute();
  if (questions.length > 0) await db.insertInto('opportunity_question').values(questions).execute();
}

// The rule by which places were chosen is not published: it stays where the places are still those it came to.
async function putRequirement(db: Transaction<Database>, requirement: Insertable<RequirementTable> & { id: string }) {
  const { id: _id, place_rule: _rule, ...change } = requirement;
  await db
    .insertInto('requirement')
    .values(requirement)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...change,
        capabilities: sql`excluded.capabilities`,
        place_rule: sql`case when requirement.districts = excluded.districts
          then requirement.place_rule else excluded.place_rule end`,
      }),
    )
    .execute();
}
