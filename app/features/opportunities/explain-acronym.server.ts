import type { Context } from '#app/services/unit-of-work.ts';
import { updateLot } from '#db/queries/lot.ts';
import { findOpportunityParts } from '#db/queries/opportunity.ts';
import { updateQuestion, updateRequirement } from '#db/queries/opportunity-parts.ts';
import { writtenOut } from './brief/acronyms.ts';
import { changeDraft, type DraftKey, type Saved } from './change-draft.server.ts';

export type Explanation = { acronym: string; meaning: string };

/**
 * Writes an acronym out where it first stands in the running texts of a draft: the summary, a lot, a requirement or a
 * question. Unknown when it stands in none of them. The reason for a position on TUPE is a statement that nobody edits.
 */
export function explainAcronym(context: Context, draft: DraftKey, { acronym, meaning }: Explanation): Promise<Saved> {
  const { opportunityId } = draft;
  const written = (text: string) => writtenOut(text, acronym, meaning);
  return changeDraft(context, draft, 'title', async ({ db }, row) => {
    const summary = written(row.summary);
    if (summary !== null) return { summary };
    const { lots, requirements, questions } = await findOpportunityParts(db, row);
    for (const lot of lots) {
      const description = written(lot.description);
      if (description !== null)
        return (await updateLot(db, opportunityId, lot.id, { ...lotOf(lot), description })) ? {} : null;
    }
    for (const { id, description: before } of requirements) {
      const description = written(before);
      if (description !== null) return (await updateRequirement(db, opportunityId, id, { description })) ? {} : null;
    }
    for (const { id, question: before } of questions) {
      const question = written(before);
      if (question !== null) return (await updateQuestion(db, opportunityId, id, question)) ? {} : null;
    }
    return null;
  });
}

function lotOf({ title, description, value_low_pence, value_high_pence }: Parameters<typeof updateLot>[3]) {
  return { title, description, value_low_pence, value_high_pence };
}
