import type { Transaction } from 'kysely';
import { termsOf } from '#app/features/decisions/subcontract-terms.ts';
import type { Database } from '../schema.ts';
import type { DemoAnswer } from './answers.ts';
import { chanceFrom, demoId } from './random.ts';

const day = 86_400_000;

const feedback = [
  'A clear plan for the first months. More on how you will keep in touch with employers would have scored higher.',
  'We liked the local partners. The evidence of results was older than two years.',
  '',
  'Strong on the people to be helped, thinner on how many you can take each month.',
] as const;

/** Decides on the answers to what is over: the first of each is awarded, the second kept in reserve, the others not this time. */
export async function insertDecisions(db: Transaction<Database>, answers: readonly DemoAnswer[]): Promise<void> {
  const decided = answers.filter(({ status }) => status === 'decided');
  if (decided.length === 0) return;
  await db.insertInto('decision').values(decided.map(decisionRow)).execute();
  const awarded = decided.filter(({ number }) => number === 1);
  await db.insertInto('subcontract').values(awarded.map(subcontractRow)).execute();
}

const idOf = ({ id }: DemoAnswer) => demoId('decision', id);

function decidedAt({ opportunity }: DemoAnswer): Date {
  const { opportunityId, responseDeadline } = opportunity.snapshot;
  const days = chanceFrom(`decided after ${opportunityId}`).whole(9, 34);
  return new Date(Date.parse(`${responseDeadline}T11:00:00Z`) + days * day);
}

function decisionRow(answer: DemoAnswer) {
  const { opportunity, id, number } = answer;
  const { opportunityId } = opportunity.snapshot;
  const at = decidedAt(answer);
  const outcome = number === 1 ? ('award' as const) : number === 2 ? ('reserve' as const) : ('not_this_time' as const);
  const words = {
    award: { reason_code: 'best_score', reason: 'It scored highest against the published criteria.' },
    reserve: { reason_code: 'close_second', reason: 'It came close behind.' },
    not_this_time: {
      reason_code: 'others_scored_higher',
      reason: 'Others scored higher against the published criteria.',
    },
  };
  return {
    id: idOf(answer),
    opportunity_id: opportunityId,
    lot_id: opportunityId,
    interest_id: id,
    outcome,
    ...words[outcome],
    feedback: feedback[number % feedback.length] ?? '',
    standstill_until: new Date(at.getTime() + 14 * day).toISOString().slice(0, 10),
    decided_by: null,
    decided_at: at,
    effective_at: outcome === 'award' ? new Date(at.getTime() + 15 * day) : null,
  };
}

function subcontractRow(answer: DemoAnswer) {
  const { snapshot } = answer.opportunity;
  return {
    decision_id: idOf(answer),
    opportunity_id: snapshot.opportunityId,
    lot_id: snapshot.opportunityId,
    head_contract_id: snapshot.headContract?.id ?? null,
    prime_id: snapshot.organisationId,
    provider_id: answer.organisationId,
    terms: termsOf(snapshot, 1, snapshot.opportunityId),
    awarded_at: new Date(decidedAt(answer).getTime() + 15 * day),
    signed_on: null,
  };
}
