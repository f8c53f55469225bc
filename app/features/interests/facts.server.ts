import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { holdOpportunity, lockOpportunity } from '#db/queries/interest-opening.ts';
import type { Database } from '#db/schema.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { latestVersion, type PublishedVersion } from '../opportunities/published-version.server.ts';
import { isInTime } from './deadline.ts';
import type { Facts } from './domain.ts';

export type Answered = { version: PublishedVersion; facts: Facts };

/**
 * Keeps an opportunity as it is while an interest in it changes, and says how the two stand.
 * @returns null when it was never published, and for the provider's own
 */
export async function holdAnswered(
  db: Transaction<Database>,
  { organisationId, opportunityId }: { organisationId: string; opportunityId: string },
  receivedAt: Temporal.Instant,
): Promise<Answered | null> {
  return answeredOf(db, await holdOpportunity(db, opportunityId), organisationId, receivedAt);
}

/**
 * The same for whoever takes back an answer, which may change what was decided: the opportunity is locked from the first,
 * for two who hold it together would wait for each other for ever.
 */
export async function lockAnswered(
  db: Transaction<Database>,
  { organisationId, opportunityId }: { organisationId: string; opportunityId: string },
  receivedAt: Temporal.Instant,
): Promise<Answered | null> {
  return answeredOf(db, await lockOpportunity(db, opportunityId), organisationId, receivedAt);
}

async function answeredOf(
  db: Transaction<Database>,
  opportunity: OpportunityRow | null,
  organisationId: string,
  receivedAt: Temporal.Instant,
): Promise<Answered | null> {
  if (!opportunity || opportunity.organisation_id === organisationId || opportunity.status === 'draft') return null;
  const version = await latestVersion(db, opportunity.id);
  if (!version) return null;
  const facts: Facts = {
    opportunity: opportunity.status,
    inTime: isInTime(version.snapshot.responseDeadline, receivedAt),
    opened: opportunity.interests_opened_at !== null,
  };
  return { version, facts };
}
