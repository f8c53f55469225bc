import type { Context } from '#app/services/unit-of-work.ts';
import { countQuestions, deleteQuestion, insertQuestion } from '#db/queries/opportunity-parts.ts';
import { changeDraft, type DraftKey, type Saved } from './change-draft.server.ts';
import { mostQuestions, type QuestionAnswer } from './schema.ts';

/** Adds a question that every provider that answers must give an answer to; unknown when there are too many already. */
export function addQuestion(context: Context, draft: DraftKey, answer: QuestionAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'questions', async ({ db }) => {
    if ((await countQuestions(db, draft.opportunityId)) >= mostQuestions) return null;
    await insertQuestion(db, draft.opportunityId, answer.question, answer.max_words);
    return {};
  });
}

/** Takes a question away. */
export function removeQuestion(context: Context, draft: DraftKey, questionId: string): Promise<Saved> {
  return changeDraft(context, draft, 'questions', async ({ db }) =>
    (await deleteQuestion(db, draft.opportunityId, questionId)) ? {} : null,
  );
}
