import type { Transaction } from 'kysely';
import { opportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { Database } from '../schema.ts';
import type { DemoPerson } from './people.ts';
import { demoId } from './random.ts';

type Sheet = { assessorId: string; interestId: string; points: number };
const reason = 'The answer says who would do the work, where and from when, and the evidence is dated.';

/**
 * Two colleagues of the prime that a visitor can be assess one opportunity of theirs: the chair has locked all scores, the
 * other has locked one, so that a visitor can score the rest. Does nothing when none of theirs waits with opened answers.
 */
export async function insertAssessment(
  db: Transaction<Database>,
  primeId: string,
  people: readonly DemoPerson[],
  now: Date,
): Promise<void> {
  const answers = await answersToAssess(db, primeId);
  const opportunityId = answers[0]?.opportunityId;
  const panel = people.filter(
    ({ membership }) => membership?.organisationId === primeId && membership.role !== 'owner',
  );
  if (!opportunityId || panel.length === 0) return;
  const ids = panel.map(({ id }) => demoId('assessor', opportunityId, id));
  await db
    .insertInto('assessor')
    .values(
      panel.map(({ id: personId }, index) => ({
        id: ids[index] ?? '',
        opportunity_id: opportunityId,
        person_id: personId,
        is_chair: index === 0,
        appointed_by: null,
        appointed_at: now,
        declared_at: now,
        removed_at: null,
      })),
    )
    .execute();
  const own = answers.filter((answer) => answer.opportunityId === opportunityId);
  const sheets = ids.flatMap((assessorId, place) =>
    own
      .filter((_, index) => place === 0 || index === 0)
      .map(({ interestId }, index) => ({ assessorId, interestId, points: 4 - ((index + place) % 3) })),
  );
  for (const sheet of sheets) await insertLocked(db, opportunityId, sheet, now);
}

function answersToAssess(db: Transaction<Database>, primeId: string) {
  return db
    .selectFrom('interest')
    .innerJoin('opportunity', 'opportunity.id', 'interest.opportunity_id')
    .leftJoin('consensus', 'consensus.interest_id', 'interest.id')
    .select(['interest.id as interestId', 'opportunity.id as opportunityId'])
    .where('opportunity.organisation_id', '=', primeId)
    .where('opportunity.status', '=', 'published')
    .where('interest.status', '=', 'under_review')
    .where('interest.number', 'is not', null)
    .where('consensus.interest_id', 'is', null)
    .orderBy('opportunity.id')
    .orderBy('interest.number')
    .execute();
}

async function insertLocked(db: Transaction<Database>, opportunityId: string, sheet: Sheet, now: Date): Promise<void> {
  const { assessorId, interestId, points } = sheet;
  const { snapshot } = await db
    .selectFrom('opportunity_version')
    .select('snapshot')
    .where('opportunity_id', '=', opportunityId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { criteria } = opportunitySnapshot.parse(snapshot);
  const id = demoId('assessment', assessorId, interestId);
  await db
    .insertInto('assessment')
    .values({ id, interest_id: interestId, assessor_id: assessorId, locked_at: null, created_at: now, updated_at: now })
    .execute();
  if (criteria.length === 0) return;
  await db
    .insertInto('assessment_score')
    .values(criteria.map((criterion) => ({ assessment_id: id, criterion_id: criterion.id, points, reason })))
    .execute();
  await db.updateTable('assessment').set({ locked_at: now }).where('id', '=', id).execute();
}
