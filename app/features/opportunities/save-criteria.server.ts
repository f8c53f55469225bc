import type { Context } from '#app/services/unit-of-work.ts';
import { countCriteria, deleteCriterion, insertCriterion, updateCriterion } from '#db/queries/criterion.ts';
import { changeDraft, type DraftKey, type Saved } from './change-draft.server.ts';
import { mostCriteria } from './criteria.ts';
import type { CriterionAnswer } from './criterion-schema.ts';

/** Adds a criterion by which answers are judged; unknown when there are too many already. */
export function addCriterion(context: Context, draft: DraftKey, answer: CriterionAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'criteria', async ({ db }) => {
    if ((await countCriteria(db, draft.opportunityId)) >= mostCriteria) return null;
    await insertCriterion(db, draft.opportunityId, answer);
    return {};
  });
}

/** Changes a criterion of a draft. */
export function changeCriterion(
  context: Context,
  draft: DraftKey,
  criterionId: string,
  answer: CriterionAnswer,
): Promise<Saved> {
  return changeDraft(context, draft, 'criteria', async ({ db }) =>
    (await updateCriterion(db, draft.opportunityId, criterionId, answer)) ? {} : null,
  );
}

/** Takes a criterion away. */
export function removeCriterion(context: Context, draft: DraftKey, criterionId: string): Promise<Saved> {
  return changeDraft(context, draft, 'criteria', async ({ db }) =>
    (await deleteCriterion(db, draft.opportunityId, criterionId)) ? {} : null,
  );
}

/** Saves how many days pass between a decision and the signature. */
export function saveStandstill(context: Context, draft: DraftKey, days: number): Promise<Saved> {
  return changeDraft(context, draft, 'standstill', async () => ({ standstill_days: days }));
}
