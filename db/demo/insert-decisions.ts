import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { challengeDays } from '#app/features/challenges/domain.ts';
import { termsOf } from '#app/features/decisions/subcontract-terms.ts';
import { addWorkingDays } from '#app/features/working-days/working-days.ts';
import type { Database } from '../schema.ts';
import type { DemoAnswer, DemoAnswered, Fate } from './answers.ts';
import { insertSheets } from './insert-sheets.ts';
import { at } from './moment.ts';
import type { DemoPerson } from './people.ts';
import { demoId } from './random.ts';

const decidedAgo: Partial<Record<Fate, number>> = { in_standstill: 2, challenged: 6, awarded: 30 };
const outcomes = ['award', 'not_this_time', 'reserve'] as const;
const reasons = {
  award: { code: 'best_score', words: 'The clearest plan, and results for people like these.' },
  not_this_time: { code: 'others_scored_higher', words: 'The plan for the first three months was thin.' },
  reserve: { code: 'close_second', words: 'Close behind, with fewer places than we asked for.' },
} as const;

/** Puts in what was decided: an award, a reserve and one not chosen in each lot, as far as there are answers. */
export async function insertDecisions(
  db: Transaction<Database>,
  answered: DemoAnswered,
  people: readonly DemoPerson[],
  today: Temporal.PlainDate,
): Promise<void> {
  const { fate, opportunity, answers } = answered;
  const ago = answered.decidedAgo ?? decidedAgo[fate];
  if (ago === undefined || answers.length === 0) return;
  const decidedOn = today.subtract({ days: ago });
  const { opportunityId, organisationId, lots } = opportunity.snapshot;
  const decidedBy = people.find(({ membership }) => membership?.organisationId === organisationId)?.id ?? null;
  const chair = await insertSheets(db, answered, people, decidedOn);
  for (const answer of answers) await insertAgreed(db, answer, chair, decidedOn);
  for (const { id: lotId } of lots) {
    for (const [index, answer] of answers.entries())
      await decide(db, answered, { lotId, index, answer, decidedBy, decidedOn });
  }
  if (fate === 'awarded') {
    const change = { status: 'decided', decided_at: at(decidedOn.add({ days: 15 })) } as const;
    await db.updateTable('opportunity').set(change).where('id', '=', opportunityId).execute();
  }
}

async function insertAgreed(
  db: Transaction<Database>,
  { interestId, points }: DemoAnswer,
  recordedBy: string | null,
  on: Temporal.PlainDate,
): Promise<void> {
  const when = at(on.subtract({ days: 1 }));
  await db
    .insertInto('consensus')
    .values({ interest_id: interestId, recorded_by: recordedBy, locked_at: null, updated_at: when })
    .execute();
  const scores = Object.entries(points).map(([criterionId, agreed]) => ({
    interest_id: interestId,
    criterion_id: criterionId,
    points: Math.max(agreed, 0),
    reason: reasonsByPoints[Math.max(agreed, 0)] ?? '',
  }));
  if (scores.length > 0) await db.insertInto('consensus_score').values(scores).execute();
  await db.updateTable('consensus').set({ locked_at: when }).where('interest_id', '=', interestId).execute();
}

const reasonsByPoints: Readonly<Record<number, string>> = {
  0: 'The question was not answered.',
  1: 'What was sent says little of it, and nothing that could be checked.',
  2: 'The idea is there. Who does it, and by when, is not.',
  3: 'A sound answer, with one example and no figures.',
  4: 'Clear and with figures. One risk is named without saying what would be done about it.',
  5: 'A plan by week, the people for it and results that were shown.',
};

type Decided = {
  lotId: string;
  index: number;
  answer: DemoAnswer;
  decidedBy: string | null;
  decidedOn: Temporal.PlainDate;
};

async function decide(db: Transaction<Database>, { fate, opportunity }: DemoAnswered, decided: Decided): Promise<void> {
  const { lotId, index, answer, decidedBy, decidedOn } = decided;
  const { snapshot } = opportunity;
  const outcome = outcomes[index] ?? 'not_this_time';
  const id = demoId('decision', lotId, index);
  const tookEffect = fate === 'awarded' && outcome === 'award';
  const effectiveAt = tookEffect ? at(decidedOn.add({ days: 15 }), 1) : null;
  await db
    .insertInto('decision')
    .values({
      id,
      opportunity_id: snapshot.opportunityId,
      lot_id: lotId,
      interest_id: answer.interestId,
      outcome,
      reason_code: reasons[outcome].code,
      reason: reasons[outcome].words,
      feedback: outcome === 'award' ? '' : 'Name the people who would do the work, and where they are.',
      standstill_until: outcome === 'award' ? addWorkingDays(decidedOn, 10, ['england_and_wales']).toString() : null,
      effective_at: effectiveAt,
      decided_by: decidedBy,
      decided_at: at(decidedOn),
    })
    .execute();
  if (effectiveAt) {
    await db
      .insertInto('subcontract')
      .values({
        decision_id: id,
        opportunity_id: snapshot.opportunityId,
        lot_id: lotId,
        head_contract_id: snapshot.headContract?.id ?? null,
        prime_id: snapshot.organisationId,
        provider_id: answer.profile.snapshot.organisationId,
        terms: termsOf(snapshot, 1, lotId),
        awarded_at: effectiveAt,
        signed_on: null,
      })
      .execute();
  }
  const isFirstLot = snapshot.lots[0]?.id === lotId;
  if (fate === 'challenged' && outcome === 'not_this_time' && isFirstLot) await challenge(db, id, decidedOn);
}

async function challenge(db: Transaction<Database>, decisionId: string, decidedOn: Temporal.PlainDate): Promise<void> {
  const raisedOn = decidedOn.add({ days: 3 });
  await db
    .insertInto('challenge')
    .values({
      id: demoId('challenge', decisionId),
      decision_id: decisionId,
      raised_by: null,
      raised_at: at(raisedOn),
      grounds: 'Our plan names every week of the first three months. We think that it was not read to the end.',
      answer_due: addWorkingDays(raisedOn, challengeDays.toAnswer, ['england_and_wales']).toString(),
      outcome: null,
      answer: null,
      answered_by: null,
      answered_at: null,
      escalated_at: null,
      escalation_reason: null,
      steward_id: null,
      steward_at: null,
      steward_finding: null,
    })
    .execute();
}
