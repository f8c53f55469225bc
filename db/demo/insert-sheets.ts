import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';
import type { DemoAnswer, DemoAnswered } from './answers.ts';
import { at } from './moment.ts';
import type { DemoPerson } from './people.ts';
import { demoId } from './random.ts';

const mostAssessors = 2;
const reason = 'The answer says who would do the work and from when, and its results are dated.';

/**
 * Puts in what a decision stands on: the sheets that each assessor locked, and that scoring ended with the last of them. The
 * assessors are of the prime; without anybody there is no panel.
 * @returns the person who recorded what was agreed, the chair
 */
export async function insertSheets(
  db: Transaction<Database>,
  { opportunity, answers }: DemoAnswered,
  people: readonly DemoPerson[],
  decidedOn: Temporal.PlainDate,
): Promise<string | null> {
  const { opportunityId, organisationId, criteria } = opportunity.snapshot;
  const panel = people
    .filter(({ membership }) => membership?.organisationId === organisationId)
    .slice(0, mostAssessors);
  if (criteria.length === 0 || panel.length === 0) return null;
  for (const [place, { id: personId }] of panel.entries()) {
    const assessorId = demoId('assessor', opportunityId, personId);
    await insertAssessor(db, { assessorId, opportunityId, personId, isChair: place === 0 }, decidedOn);
    for (const answer of answers) await insertSheet(db, assessorId, answer, place, decidedOn);
  }
  const ended = { ended_at: at(decidedOn.subtract({ days: 2 })), agreed_at: at(decidedOn.subtract({ days: 1 })) };
  const seed = demoId('seed', opportunityId);
  await db
    .insertInto('scoring_end')
    .values({ opportunity_id: opportunityId, how: 'all_locked', ended_by: null, seed, ...ended })
    .execute();
  return panel[0]?.id ?? null;
}

async function insertAssessor(
  db: Transaction<Database>,
  seat: { assessorId: string; opportunityId: string; personId: string; isChair: boolean },
  decidedOn: Temporal.PlainDate,
): Promise<void> {
  await db
    .insertInto('assessor')
    .values({
      id: seat.assessorId,
      opportunity_id: seat.opportunityId,
      person_id: seat.personId,
      is_chair: seat.isChair,
      appointed_by: null,
      appointed_at: at(decidedOn.subtract({ days: 4 })),
      declared_at: at(decidedOn.subtract({ days: 4 }), 12),
      removed_at: null,
    })
    .execute();
}

// The chair gave what was agreed on, the other now and then a point more: that is what a consensus is for.
async function insertSheet(
  db: Transaction<Database>,
  assessorId: string,
  { interestId, number, points }: DemoAnswer,
  place: number,
  decidedOn: Temporal.PlainDate,
): Promise<void> {
  const id = demoId('assessment', assessorId, interestId);
  const saved = {
    created_at: at(decidedOn.subtract({ days: 3 })),
    updated_at: at(decidedOn.subtract({ days: 3 }), 12),
  };
  await db
    .insertInto('assessment')
    .values({ id, interest_id: interestId, assessor_id: assessorId, locked_at: null, ...saved })
    .execute();
  const scores = Object.entries(points).map(([criterionId, agreed], index) => ({
    assessment_id: id,
    criterion_id: criterionId,
    points: Math.min(5, Math.max(0, agreed) + (place > 0 && (index + number) % 3 === 0 ? 1 : 0)),
    reason,
  }));
  await db.insertInto('assessment_score').values(scores).execute();
  await db.updateTable('assessment').set({ locked_at: saved.updated_at }).where('id', '=', id).execute();
}
