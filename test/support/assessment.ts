import { randomUUID } from 'node:crypto';
import { appointAssessor } from '#app/features/assessments/appoint-assessor.server.ts';
import { declareConflicts } from '#app/features/assessments/declare-conflicts.server.ts';
import type { CriterionScore } from '#app/features/assessments/points.ts';
import { readRound } from '#app/features/assessments/read-round.server.ts';
import { type SheetInput, saveSheet } from '#app/features/assessments/save-sheet.server.ts';
import type { Actor, Person } from '#app/features/identity/actor.ts';
import type { Criterion } from '#app/features/opportunities/criteria.ts';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import { personActing } from './actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from './published.ts';
import type { TestServices } from './services.ts';

export const asActor = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });
/** After the deadline of `publishedOpportunity`, when the answers have been opened. */
export const afterDeadline = '2026-07-02T08:00:00Z';

export const quality: Criterion = {
  id: 'c0000000-0000-4000-8000-000000000001',
  name: 'Quality of the service',
  description: 'How the work is done',
  weight: 60,
  threshold: 2,
};
export const reach: Criterion = {
  id: 'c0000000-0000-4000-8000-000000000002',
  name: 'Reach',
  description: '',
  weight: 40,
  threshold: null,
};

/** Scores for both criteria, each with a reason. */
export const scores = (inQuality: number, inReach: number, reason = 'As shown in the answer'): CriterionScore[] => [
  { criterionId: quality.id, points: inQuality, reason },
  { criterionId: reach.id, points: inReach, reason },
];

/** What a provider sent, as it is frozen. */
export function sentSnapshot(profile: ProfileSnapshot, opportunity: OpportunitySnapshot, answer: string) {
  return {
    opportunityVersion: 1,
    profileVersion: 1,
    profilePublishedAt: '2026-06-01T08:00:00.000Z',
    profile,
    expression: {
      version: 1,
      content: { approach: `${profile.name} works close to home.`, results: '', partnership: '', profileVersion: 1 },
    },
    answers: opportunity.questions.map(({ id, question, maxWords }) => ({
      questionId: id,
      question,
      maxWords,
      answer,
    })),
    lots: opportunity.lots.map(({ id, title }) => ({ lotId: id, title, pricePence: 1_250_00 })),
  };
}

type Sent = { profile: ProfileSnapshot; answer?: string; number: number };

/** Puts an interest in the tables as it is once its opportunity has been opened. @returns its id */
export async function insertOpenedInterest(
  { db }: TestServices,
  opportunity: OpportunitySnapshot,
  { profile, answer = 'We start with the person.', number }: Sent,
): Promise<string> {
  const id = randomUUID();
  const at = new Date('2026-06-20T09:00:00Z');
  await db
    .insertInto('interest')
    .values({
      id,
      opportunity_id: opportunity.opportunityId,
      organisation_id: profile.organisationId,
      status: 'under_review',
      sent_version: 1,
      sent_at: at,
      withdrawn_at: null,
      withdrawn_reason: null,
      number,
      decision_due: opportunity.decisionDate,
      overdue_since: null,
      nudged_at: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await db
    .insertInto('interest_lot')
    .values(opportunity.lots.map((lot) => ({ interest_id: id, lot_id: lot.id })))
    .execute();
  const snapshot = sentSnapshot(profile, opportunity, answer);
  await db
    .insertInto('interest_version')
    .values({ interest_id: id, version: 1, snapshot, sent_by: null, sent_at: at })
    .execute();
  return id;
}

export type AssessedMarket = Awaited<ReturnType<typeof assessedMarket>>;

/** A prime's opportunity after its deadline, with opened answers of some providers: "Provider 1" is the first. */
export async function assessedMarket(services: TestServices, { providers = 3 } = {}) {
  const prime = await personActing(services, { kind: 'prime' });
  const key = { organisationId: prime.acting.organisationId, opportunityId: randomUUID() };
  const opportunity = publishedOpportunity({
    ...key,
    criteria: [quality, reach],
    questions: [{ id: randomUUID(), question: 'How do you start?', maxWords: 200 }],
  });
  await insertPublishedOpportunities(services, [opportunity]);
  const profiles = Array.from({ length: providers }, (_, index) =>
    publishedProfile({ name: `Harbour Skills ${['East', 'West', 'North', 'South'][index]}` }),
  );
  await insertPublishedProfiles(services, profiles);
  services.clock.set(afterDeadline);
  await services.db
    .updateTable('opportunity')
    .set({ interests_opened_at: new Date(afterDeadline) })
    .where('id', '=', key.opportunityId)
    .execute();
  const interests: string[] = [];
  for (const [index, profile] of profiles.entries())
    interests.push(await insertOpenedInterest(services, opportunity, { profile, number: index + 1 }));
  return { prime, key, opportunity, profiles, interests };
}

/** A new member of the prime, appointed; declared too unless told otherwise. */
export async function appointed(
  services: TestServices,
  { prime, key }: Pick<AssessedMarket, 'prime' | 'key'>,
  options: { isChair?: boolean; conflicts?: string[] | null } = {},
): Promise<Person> {
  const { isChair = false, conflicts = [] } = options;
  const assessor = await personActing(services, { organisationId: key.organisationId, role: 'viewer' });
  const given = { personId: assessor.personId, isChair };
  const outcome = await appointAssessor(asActor(services, prime), key, given);
  if (!outcome.ok) throw new Error(outcome.reason);
  if (conflicts) {
    const declared = conflicts.map((organisationId) => ({ organisationId, nature: 'A relative works there' }));
    const said = await declareConflicts(asActor(services, assessor), key, declared);
    if (!said.ok) throw new Error(said.reason);
  }
  return assessor;
}

/** Locks an assessor's scores of an answer. */
export function lockScores(
  services: TestServices,
  { key }: Pick<AssessedMarket, 'key'>,
  assessor: Person,
  interestId: string,
  given: readonly CriterionScore[] = scores(3, 3),
) {
  const input: SheetInput = { interestId, version: 0, scores: given, lock: true };
  return saveSheet(asActor(services, assessor), key, input);
}

/** The assessment as it stands. */
export async function roundOf(services: TestServices, { key }: Pick<AssessedMarket, 'key'>) {
  const round = await readRound(services.db, key.opportunityId, services.clock.today());
  if (!round) throw new Error('There is no such opportunity');
  return round;
}
