import { insertSubcontract } from '../ledger.ts';
import type { TestServices } from '../services.ts';
import { now, organisation, type Thing } from './thing.ts';

export const caseStates = ['open case', 'case of a partner'] as const;
export type CaseStateOfThing = (typeof caseStates)[number];

/**
 * A case about a prime that the stewards ask for an answer, with one step in its plan that is not done (`open case`); or one
 * with a step that is said to be done, as a partner of the prime has it (`case of a partner`).
 */
export async function makeCase(services: TestServices, state: CaseStateOfThing): Promise<Thing> {
  const isDone = state === 'case of a partner';
  const { db } = services;
  const at = now(services);
  const primeId = await organisation(services, 'prime', 'verified');
  const providerId = await organisation(services, 'provider', 'verified');
  await insertSubcontract(services, { primeId, providerId });
  const { id: caseId } = await db
    .insertInto('conduct_case')
    .values({
      organisation_id: primeId,
      level: 2,
      reason: 'Invoices were paid late.',
      answer_due: '2026-06-12',
      review_on: '2026-06-26',
      opened_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: remedyId } = await db
    .insertInto('remedy')
    .values({
      case_id: caseId,
      step: 'Pay within 30 days',
      due_on: '2026-07-31',
      proposed_by_organisation: true,
      agreed_at: at,
      done_on: isDone ? '2026-05-29' : null,
      done_words: isDone ? 'All were paid.' : null,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { organisationId: isDone ? providerId : primeId, params: { caseId, remedyId, organisationId: primeId } };
}
