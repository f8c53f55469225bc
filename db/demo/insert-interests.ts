import type { Transaction } from 'kysely';
import { interestSnapshot } from '#app/features/interests/snapshot.ts';
import { insertInterestVersion } from '../queries/interest.ts';
import type { Database } from '../schema.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoPerson } from './people.ts';
import { demoPrice } from './prices.ts';
import type { DemoProfile } from './profiles.ts';
import { demoId } from './random.ts';

const words = {
  approach: 'One adviser stays with each person, from the first meeting to the sixth month in work.',
  results: 'Of 212 people who joined us last year, 96 began a job and 71 were in it half a year later.',
  partnership: 'Referrals a week ahead, and a desk in your premises for two days a week.',
  profileVersion: 1,
};
const beginning = 'We would begin with the people whom the Jobcentre finds hardest to reach, and';

/** What the provider that a visitor can be has written: an expression, an interest that is sent and still sealed, and a draft. */
export async function insertOwnInterests(
  db: Transaction<Database>,
  { snapshot: profile }: DemoProfile,
  fitting: readonly DemoOpportunity[],
  people: readonly DemoPerson[],
  now: Date,
): Promise<void> {
  const { organisationId } = profile;
  const savedBy = people.find(({ membership }) => membership?.organisationId === organisationId)?.id ?? null;
  const expression = { organisation_id: organisationId, content: words, version: 1 };
  await db
    .insertInto('expression')
    .values({ ...expression, updated_by: savedBy, updated_at: now })
    .execute();
  await db
    .insertInto('expression_version')
    .values({ ...expression, saved_by: savedBy, saved_at: now })
    .execute();
  const [sent, begun] = fitting;
  if (sent) await insertSent(db, profile, sent, savedBy, now);
  if (begun) await insertDraft(db, organisationId, begun, now);
}

async function insertSent(
  db: Transaction<Database>,
  profile: DemoProfile['snapshot'],
  { snapshot }: DemoOpportunity,
  sentBy: string | null,
  now: Date,
): Promise<void> {
  const { opportunityId, decisionDate, questions, lots } = snapshot;
  const id = demoId('interest', 'own', opportunityId);
  await db
    .insertInto('interest')
    .values({
      id,
      opportunity_id: opportunityId,
      organisation_id: profile.organisationId,
      status: 'sent',
      sent_version: 1,
      sent_at: now,
      decision_due: decisionDate,
      created_at: now,
      updated_at: now,
    })
    .execute();
  const chosen = lots.slice(0, 1).map((lot) => ({ lotId: lot.id, title: lot.title, ...demoPrice(snapshot, 1) }));
  const frozen = interestSnapshot.parse({
    opportunityVersion: 1,
    profileVersion: 1,
    profilePublishedAt: now.toISOString(),
    profile,
    expression: { version: 1, content: words },
    answers: questions.map(({ id: questionId, question, maxWords }) => ({
      questionId,
      question,
      maxWords,
      answer: `${beginning} meet them where they already are.`,
    })),
    lots: chosen,
  });
  await insertInterestVersion(db, { interestId: id, version: 1, snapshot: frozen, sentBy, sentAt: now }, chosen);
}

async function insertDraft(
  db: Transaction<Database>,
  organisationId: string,
  { snapshot: { opportunityId, questions } }: DemoOpportunity,
  now: Date,
): Promise<void> {
  const [first] = questions;
  const values = first ? { [`answer_${first.id}`]: beginning } : {};
  await db
    .insertInto('interest')
    .values({
      id: demoId('interest', 'own', opportunityId),
      opportunity_id: opportunityId,
      organisation_id: organisationId,
      draft: { values, opportunityVersion: 1, savedAt: now.toISOString() },
      created_at: now,
      updated_at: now,
    })
    .execute();
}
