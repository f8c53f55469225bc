import type { Services } from '#app/services/services.ts';
import { countQuestionsTo, type QuestionCounts } from '#db/queries/clarification-waiting.ts';

/**
 * What became of the questions to a prime, for its public page: a question that has no answer when the clarification
 * deadline has passed counts against it, and so does one that was answered after it.
 */
export function unansweredOf({ db, clock }: Services, primeId: string): Promise<QuestionCounts> {
  return countQuestionsTo(db, primeId, clock.today().toString());
}
