import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';
import { type DemoAnswer, isDecided } from './answers.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { ShownOrganisations } from './people.ts';

/** Puts the answers in as the product would have: sealed ones as they were sent, others numbered and opened. */
export async function insertAnswers(
  db: Transaction<Database>,
  answers: readonly DemoAnswer[],
  opportunities: readonly DemoOpportunity[],
  today: Temporal.PlainDate,
  now: Date,
): Promise<void> {
  await db
    .insertInto('interest')
    .values(answers.map((answer) => interestRow(answer, today)))
    .execute();
  await db
    .insertInto('interest_lot')
    .values(
      answers.flatMap(({ id, snapshot }) => snapshot.lots.map(({ lotId }) => ({ interest_id: id, lot_id: lotId }))),
    )
    .execute();
  await db
    .insertInto('interest_version')
    .values(
      answers.map(({ id, snapshot, sentAt }) => ({
        interest_id: id,
        version: 1,
        snapshot,
        sent_by: null,
        sent_at: sentAt,
      })),
    )
    .execute();
  const past = opportunities.filter(
    ({ status, snapshot }) => status === 'published' && (snapshot.responseDeadline ?? '') < today.toString(),
  );
  const decided = new Set(past.filter((opportunity) => isDecided(opportunity, today)));
  for (const opportunity of past) {
    const { opportunityId, responseDeadline, decisionDate } = opportunity.snapshot;
    const isOver = decided.has(opportunity) && decisionDate !== null;
    await db
      .updateTable('opportunity')
      .set({
        interests_opened_at: responseDeadline ? morningAfter(responseDeadline) : now,
        ...(isOver ? { status: 'decided' as const, decided_at: morningAfter(decisionDate) } : {}),
      })
      .where('id', '=', opportunityId)
      .execute();
  }
}

function interestRow(
  { id, opportunity, organisationId, number, status, sentAt }: DemoAnswer,
  today: Temporal.PlainDate,
) {
  const { opportunityId, decisionDate } = opportunity.snapshot;
  const isLate = status === 'under_review' && decisionDate !== null && decisionDate < today.toString();
  return {
    id,
    opportunity_id: opportunityId,
    organisation_id: organisationId,
    status,
    sent_version: 1,
    sent_at: sentAt,
    number: status === 'sent' ? null : number,
    decision_due: status === 'sent' ? null : decisionDate,
    overdue_since: isLate ? today.toString() : null,
    created_at: sentAt,
    updated_at: sentAt,
  };
}

/** Early on the day after a calendar date. */
export function morningAfter(date: string): Date {
  return new Date(Date.parse(`${date}T08:00:00Z`) + 86_400_000);
}

/** An answer that the shown provider has begun and not sent, to the first open need of the shown prime. */
export async function beginAnswer(
  db: Transaction<Database>,
  { shown, opportunities }: { shown: ShownOrganisations; opportunities: readonly DemoOpportunity[] },
  today: Temporal.PlainDate,
  now: Date,
): Promise<void> {
  const open = opportunities.filter(
    ({ status, snapshot }) =>
      status === 'published' &&
      snapshot.organisationId === shown.prime.id &&
      (snapshot.responseDeadline ?? '') > today.toString(),
  );
  const [begun] = open;
  if (!begun) return;
  const { opportunityId } = begun.snapshot;
  await db
    .insertInto('interest')
    .values({ opportunity_id: opportunityId, organisation_id: shown.provider.id, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.constraint('interest_once').doNothing())
    .execute();
}
