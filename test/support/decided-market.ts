import { randomUUID } from 'node:crypto';
import type { Person } from '#app/features/identity/actor.ts';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { firstLot } from '#db/first-lot.ts';
import { personActing } from './actors.ts';
import { insertPublishedOpportunities, publishedOpportunity, publishedRequirement } from './published.ts';
import type { TestServices } from './services.ts';

type Acting = Person & { acting: NonNullable<Person['acting']> };
export type Answered = { interestId: string; provider: Acting };
export type AnsweredMarket = {
  prime: Acting;
  opportunity: OpportunitySnapshot;
  lotIds: string[];
  answers: Answered[];
};

type Options = {
  answers?: number;
  lots?: number;
  criteria?: OpportunitySnapshot['criteria'];
  standstillDays?: number;
};

/** The day after the deadline of what `publishedOpportunity` makes. */
export const afterDeadline = '2026-07-02T08:00:00Z';

/**
 * An opportunity whose deadline has passed, with answers that were opened: each of a provider of its own, in every lot. The
 * clock then stands on the day after the deadline.
 */
export async function answeredMarket(services: TestServices, options: Options = {}): Promise<AnsweredMarket> {
  const { answers = 3, lots = 1, criteria = [], standstillDays = 10 } = options;
  const prime = await personActing(services, { kind: 'prime', role: 'editor' });
  const opportunityId = randomUUID();
  const more = Array.from({ length: lots - 1 }, (_, index) => lotNamed(`Place ${index + 2}`));
  const first = { ...firstLot(opportunityId), title: lots > 1 ? 'Place 1' : '' };
  const all = [first, ...more];
  const opportunity = publishedOpportunity({
    organisationId: prime.acting.organisationId,
    organisationName: prime.acting.organisationName,
    opportunityId,
    criteria,
    ...(lots > 1 ? { lots: all, requirements: all.map(({ id: lotId }) => publishedRequirement({ lotId })) } : {}),
  });
  await insertPublishedOpportunities(services, [opportunity]);
  await addLots(services, opportunityId, more);
  await services.db
    .updateTable('opportunity')
    .set({ standstill_days: standstillDays, interests_opened_at: new Date(afterDeadline) })
    .where('id', '=', opportunityId)
    .execute();
  services.clock.set(afterDeadline);
  const lotIds = all.map(({ id }) => id);
  const answered: Answered[] = [];
  for (let number = 1; number <= answers; number += 1) {
    const provider = await personActing(services, { kind: 'provider' });
    answered.push({ provider, interestId: await insertInterest(services, opportunityId, provider, lotIds, number) });
  }
  return { prime, opportunity, lotIds, answers: answered };
}

const lotNamed = (title: string) => ({ ...firstLot(randomUUID()), title });

async function addLots({ db }: TestServices, opportunityId: string, lots: readonly { id: string; title: string }[]) {
  const known = await db.selectFrom('lot').select('id').where('opportunity_id', '=', opportunityId).execute();
  const missing = lots.filter(({ id }) => !known.some((one) => one.id === id));
  if (missing.length === 0) return;
  const rows = missing.map(({ id, title }, index) => ({
    id,
    title,
    opportunity_id: opportunityId,
    position: index + 2,
  }));
  await db
    .insertInto('lot')
    .values(rows.map((row) => ({ ...row, value_low_pence: null, value_high_pence: null })))
    .execute();
}

async function insertInterest(
  { db, clock }: TestServices,
  opportunityId: string,
  provider: Acting,
  lotIds: readonly string[],
  number: number,
): Promise<string> {
  const at = new Date(clock.now().epochMilliseconds);
  const { id } = await db
    .insertInto('interest')
    .values({
      opportunity_id: opportunityId,
      organisation_id: provider.acting.organisationId,
      status: 'under_review',
      sent_version: 1,
      sent_at: at,
      withdrawn_at: null,
      withdrawn_reason: null,
      number,
      decision_due: '2026-07-20',
      overdue_since: null,
      nudged_at: null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('interest_lot')
    .values(lotIds.map((lotId) => ({ interest_id: id, lot_id: lotId })))
    .execute();
  await db
    .insertInto('interest_version')
    .values({ interest_id: id, version: 1, snapshot: {}, sent_by: provider.personId, sent_at: at })
    .execute();
  return id;
}

/** What the assessors agreed on about an answer: points for each criterion. */
export async function insertConsensus(
  { db, clock }: TestServices,
  interestId: string,
  points: Readonly<Record<string, number>>,
): Promise<void> {
  const at = new Date(clock.now().epochMilliseconds);
  await db
    .insertInto('consensus')
    .values({ interest_id: interestId, recorded_by: null, locked_at: null, updated_at: at })
    .execute();
  const rows = Object.entries(points).map(([criterion_id, score]) => ({
    interest_id: interestId,
    criterion_id,
    points: score,
    reason: 'As the assessors agreed.',
  }));
  await db.insertInto('consensus_score').values(rows).execute();
  await db.updateTable('consensus').set({ locked_at: at }).where('interest_id', '=', interestId).execute();
}
