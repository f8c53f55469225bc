import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { answerClarification, lockClarification } from '#db/queries/clarification.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import { signedIn } from '../identity/actor.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { takesAnswers } from './domain.ts';

export type AnswerRefusal = 'not_found' | 'closed' | 'answered';
export type AnswerOutcome = { ok: true; number: number } | { ok: false; reason: AnswerRefusal };
type Answered = { primeId: string; opportunityId: string; clarificationId: string; answer: string };

/**
 * Answers a question of an opportunity of the prime, once, for everyone to read. All who looked closely are told by the
 * job that this enqueues.
 */
export function answerQuestion(
  context: Context,
  { primeId, opportunityId, clarificationId, answer }: Answered,
): Promise<AnswerOutcome> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<AnswerOutcome>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, primeId, opportunityId);
    const version = opportunity && (await latestVersion(unit.db, opportunityId));
    const clarification = version && (await lockClarification(unit.db, opportunityId, clarificationId));
    if (!clarification) return { ok: false, reason: 'not_found' };
    const standing = { today: unit.today, status: opportunity.status, dates: version.snapshot };
    if (!takesAnswers(standing)) return { ok: false, reason: 'closed' };
    if (clarification.isAnswered) return { ok: false, reason: 'answered' };
    await answerClarification(unit.db, { clarificationId, answer, personId, now: unit.now });
    await unit.audit('answer', 'clarification', clarificationId, { opportunityId }, primeId);
    await unit.enqueue('clarification-answered', { clarificationId });
    return { ok: true, number: clarification.number };
  });
}
