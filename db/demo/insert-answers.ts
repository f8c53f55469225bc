import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { interestSnapshot } from '#app/features/interests/snapshot.ts';
import { insertInterestVersion } from '../queries/interest.ts';
import type { Database } from '../schema.ts';
import type { DemoAnswer, DemoAnswered } from './answers.ts';
import { insertDecisions } from './insert-decisions.ts';
import { at } from './moment.ts';
import type { DemoPerson } from './people.ts';
import { demoPrice } from './prices.ts';

/** Puts in who answered what has closed, what the assessors agreed on and what was decided. */
export async function insertAnswers(
  db: Transaction<Database>,
  answered: readonly DemoAnswered[],
  people: readonly DemoPerson[],
  today: Temporal.PlainDate,
): Promise<void> {
  for (const one of answered) {
    await openAnswers(db, one);
    for (const answer of one.answers) await insertAnswer(db, one, answer, today);
    await insertDecisions(db, one, people, today);
  }
}

async function openAnswers(db: Transaction<Database>, { opportunity }: DemoAnswered): Promise<void> {
  const deadline = deadlineOf(opportunity);
  await db
    .updateTable('opportunity')
    .set({ interests_opened_at: at(deadline.add({ days: 1 }), 0) })
    .where('id', '=', opportunity.snapshot.opportunityId)
    .execute();
}

function deadlineOf({ publishedOn, snapshot }: DemoAnswered['opportunity']): Temporal.PlainDate {
  if (!publishedOn || !snapshot.responseDeadline) throw new RangeError('Only what has closed has answers');
  return publishedOn.add(publishedOn.until(snapshot.responseDeadline));
}

async function insertAnswer(
  db: Transaction<Database>,
  { opportunity, fate }: DemoAnswered,
  { interestId, number, profile }: DemoAnswer,
  today: Temporal.PlainDate,
): Promise<void> {
  const { opportunityId, decisionDate, lots, questions } = opportunity.snapshot;
  const sentAt = at(deadlineOf(opportunity).subtract({ days: number }));
  const isDecided = fate !== 'waiting' && fate !== 'overdue';
  await db
    .insertInto('interest')
    .values({
      id: interestId,
      opportunity_id: opportunityId,
      organisation_id: profile.snapshot.organisationId,
      status: isDecided ? 'decided' : 'under_review',
      sent_version: 1,
      sent_at: sentAt,
      number,
      decision_due: decisionDate,
      overdue_since:
        fate === 'overdue' && decisionDate ? today.add(today.until(decisionDate)).add({ days: 1 }).toString() : null,
      created_at: sentAt,
      updated_at: sentAt,
    })
    .execute();
  const chosen = lots.map(({ id, title }) => ({ lotId: id, title, ...demoPrice(opportunity.snapshot, number) }));
  const snapshot = interestSnapshot.parse({
    opportunityVersion: 1,
    profileVersion: 1,
    profilePublishedAt: sentAt.toISOString(),
    profile: profile.snapshot,
    expression: { version: 0, content: { approach: '', results: '', partnership: '', profileVersion: 1 } },
    answers: questions.map(({ id: questionId, question, maxWords }) => ({
      questionId,
      question,
      maxWords,
      answer: 'We start with the people whom we know, and with the partners who know the others.',
    })),
    lots: chosen,
  });
  await insertInterestVersion(db, { interestId, version: 1, snapshot, sentBy: null, sentAt }, chosen);
}
