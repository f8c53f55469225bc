import type { TestServices } from '../services.ts';
import { makeAnswered } from './answered.ts';
import { now, type Thing } from './thing.ts';

export const challengeStates = [
  'answering provider',
  'challenged decision',
  'challenging provider',
  'escalated challenge',
] as const;
export type ChallengeStateOfThing = (typeof challengeStates)[number];

/**
 * An answer that was decided on and challenged, as its prime has it (`challenged decision`, `escalated challenge`) or its
 * provider (`challenging provider`); or one that waits, as its provider has it (`answering provider`).
 */
export async function makeChallenged(services: TestServices, state: ChallengeStateOfThing): Promise<Thing> {
  const answered = await makeAnswered(services);
  const ofProvider = { ...answered, organisationId: answered.params.organisationId ?? '' };
  if (state === 'answering provider') return ofProvider;
  const challengeId = await insertChallenge(services, answered, state === 'escalated challenge');
  const thing = state === 'challenging provider' ? ofProvider : answered;
  return { ...thing, params: { ...thing.params, challengeId } };
}

async function insertChallenge(services: TestServices, { params }: Thing, escalated: boolean): Promise<string> {
  const { db } = services;
  const { opportunityId = '', interestId = '' } = params;
  const at = now(services);
  const { id: decisionId } = await db
    .insertInto('decision')
    .values({
      opportunity_id: opportunityId,
      lot_id: opportunityId,
      interest_id: interestId,
      outcome: 'not_this_time',
      reason_code: 'capacity',
      reason: 'Too few places.',
      standstill_until: null,
      decided_by: null,
      decided_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('challenge')
    .values({
      decision_id: decisionId,
      raised_by: null,
      raised_at: at,
      grounds: 'We have enough places.',
      answer_due: '2026-05-29',
      status: escalated ? 'escalated' : 'raised',
      outcome: null,
      answer: null,
      answered_by: null,
      answered_at: null,
      escalated_at: escalated ? at : null,
      escalation_reason: escalated ? 'Nobody answered.' : null,
      steward_id: null,
      steward_at: null,
      steward_finding: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
