import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';

type Asked = Pick<OpportunitySnapshot, 'questions'>;

export type ChangedQuestion = { questionId: string; question: string; change: 'new' | 'changed' | 'removed' };

/** How the questions of an opportunity differ from those of an earlier version of it. */
export function changedQuestions(before: Asked, now: Asked): ChangedQuestion[] {
  const known = new Map(before.questions.map((question) => [question.id, question]));
  const added = now.questions.flatMap(({ id, question, maxWords }): ChangedQuestion[] => {
    const earlier = known.get(id);
    if (!earlier) return [{ questionId: id, question, change: 'new' }];
    const isSame = earlier.question === question && earlier.maxWords === maxWords;
    return isSame ? [] : [{ questionId: id, question, change: 'changed' }];
  });
  const kept = new Set(now.questions.map(({ id }) => id));
  const removed = before.questions
    .filter(({ id }) => !kept.has(id))
    .map(({ id, question }): ChangedQuestion => ({ questionId: id, question, change: 'removed' }));
  return [...added, ...removed];
}
