import { opportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { insertInterest } from '../interest.ts';
import type { TestServices } from '../services.ts';
import { makeOpportunity } from './opportunity.ts';
import { now, type Thing } from './thing.ts';

/** An opportunity that closed yesterday, with one answer that is numbered and under review: `interestId`. */
export async function makeAnswered(services: TestServices): Promise<Thing> {
  const thing = await makeOpportunity(services, 'published opportunity');
  const { db, clock } = services;
  const { opportunityId = '', organisationId: providerId = '' } = thing.params;
  const at = now(services);
  const deadline = clock.today().subtract({ days: 1 }).toString();
  const { snapshot } = await db
    .selectFrom('opportunity_version')
    .select('snapshot')
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirstOrThrow();
  const closed = { ...opportunitySnapshot.parse(snapshot), responseDeadline: deadline };
  await db
    .updateTable('opportunity_version')
    .set({ snapshot: closed })
    .where('opportunity_id', '=', opportunityId)
    .execute();
  await db
    .updateTable('opportunity')
    .set({ response_deadline: deadline, interests_opened_at: at })
    .where('id', '=', opportunityId)
    .execute();
  const interestId = await insertAnswer(services, opportunityId, providerId);
  return { ...thing, params: { ...thing.params, interestId } };
}

async function insertAnswer(services: TestServices, opportunityId: string, providerId: string): Promise<string> {
  const { db } = services;
  const at = now(services);
  const id = await insertInterest(services, {
    opportunity_id: opportunityId,
    organisation_id: providerId,
    status: 'under_review',
    number: 1,
    decision_due: '2026-07-20',
  });
  const profile = await db
    .selectFrom('profile_version')
    .select('snapshot')
    .where('organisation_id', '=', providerId)
    .executeTakeFirstOrThrow();
  const content = { approach: 'One adviser each.', results: '', partnership: '', profileVersion: 1 };
  const snapshot = {
    opportunityVersion: 1,
    profileVersion: 1,
    profilePublishedAt: at.toISOString(),
    profile: profile.snapshot,
    expression: { version: 1, content },
    answers: [],
    lots: [{ lotId: opportunityId, title: '', pricePence: null }],
  };
  await db
    .insertInto('interest_version')
    .values({ interest_id: id, version: 1, snapshot, sent_by: null, sent_at: at })
    .execute();
  await db.insertInto('interest_lot').values({ interest_id: id, lot_id: opportunityId }).execute();
  return id;
}
