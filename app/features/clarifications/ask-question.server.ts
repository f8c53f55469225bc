import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { countQuestionsBy, insertClarification, lockForQuestion } from '#db/queries/clarification.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { signedIn } from '../identity/actor.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { formatDate } from '../wording.ts';
import { mostPerAsker, takesQuestions } from './domain.ts';

export type AskRefusal = 'not_found' | 'closed' | 'not_verified' | 'nobody_to_answer' | 'too_many_here' | 'too_many';
export type AskOutcome = { ok: true; number: number } | { ok: false; reason: AskRefusal };

/**
 * Asks a question in public, for the provider that the actor acts for. The prime hears of it without learning who asks: it
 * is in no page, mail, job or log of theirs.
 */
export async function askQuestion(context: Context, opportunityId: string, question: string): Promise<AskOutcome> {
  const { acting, personId } = signedIn(context.actor);
  if (acting?.organisationStatus !== 'verified') return { ok: false, reason: 'not_verified' };
  const wait = await context.services.rateLimits.take('clarification', acting.organisationId);
  if (wait !== null) return { ok: false, reason: 'too_many' };
  return inUnitOfWork<AskOutcome>(context, async (unit) => {
    const opportunity = await lockForQuestion(unit.db, opportunityId);
    const version = opportunity && (await latestVersion(unit.db, opportunityId));
    if (!version) return { ok: false, reason: 'not_found' };
    const standing = { today: unit.today, status: opportunity.status, dates: version.snapshot };
    if (!takesQuestions(standing)) return { ok: false, reason: 'closed' };
    const asked = await countQuestionsBy(unit.db, opportunityId, acting.organisationId);
    if (asked >= mostPerAsker) return { ok: false, reason: 'too_many_here' };
    const asker = { organisationId: acting.organisationId, personId };
    const clarification = await insertClarification(unit.db, { opportunityId, question, asker, now: unit.now });
    const told = await tellPrime(unit, context.services.env.APP_URL, version.snapshot, { ...clarification, question });
    if (!told) return { ok: false, reason: 'nobody_to_answer' };
    await unit.audit('ask', 'clarification', clarification.id, { opportunityId });
    return { ok: true, number: clarification.number };
  });
}

async function tellPrime(
  unit: UnitOfWork,
  site: string,
  { opportunityId, organisationId, title, clarificationDeadline }: OpportunitySnapshot,
  { id, number, question }: { id: string; number: number; question: string },
): Promise<boolean> {
  const readers = await peopleToTell(unit.db, [organisationId]);
  const path = paths.opportunityAnswer(opportunityId, id);
  const settingsUrl = site + paths.alerts();
  const until = clarificationDeadline && formatDate(clarificationDeadline);
  await tellEvent(unit, readers, {
    event: 'question_asked',
    once: id,
    opportunityId,
    title,
    why: [question],
    path,
    mail: {
      kind: 'clarification-asked',
      input: { title, number, question, until, answerUrl: site + path, settingsUrl },
    },
  });
  return readers.length > 0;
}
