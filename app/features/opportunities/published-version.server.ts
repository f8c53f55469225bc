import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { dateInLondon } from '#app/features/wording.ts';
import { latestOpportunitySnapshot, type PublishedOpportunity } from '#db/queries/opportunity.ts';
import type { Database } from '#db/schema.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import type { StandingDates } from './amended-timetable.ts';
import { type OpportunitySnapshot, opportunitySnapshot } from './snapshot.ts';

/** The version of an opportunity that stands, and what became of it since. */
export type PublishedVersion = {
  organisationId: string;
  organisationStatus: OrganisationStatus;
  status: 'published' | 'withdrawn' | 'decided';
  version: number;
  snapshot: OpportunitySnapshot;
  /** When it was first published. */
  publishedAt: Date;
  /** When the version that stands was published. */
  changedAt: Date;
  /** Whether an amendment is being written that nobody else reads yet. */
  isAmended: boolean;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  /** Rises with every change of the opportunity or of its organisation. */
  revision: number;
};

/** Reads the version that stands; null when nothing was ever published. @throws when the stored snapshot is not one */
export async function latestVersion(db: Kysely<Database>, opportunityId: string): Promise<PublishedVersion | null> {
  const row = await latestOpportunitySnapshot(db, opportunityId);
  return row ? toPublishedVersion(row) : null;
}

/** The dates that an amendment of a version is measured by; null for a version without a deadline. */
export function standingDates(
  version: Pick<PublishedVersion, 'publishedAt' | 'snapshot'> | null,
): StandingDates | null {
  if (!version?.snapshot.responseDeadline) return null;
  const { clarificationDeadline, responseDeadline } = version.snapshot;
  return {
    publishedOn: Temporal.PlainDate.from(dateInLondon(version.publishedAt)),
    clarificationDeadline,
    responseDeadline,
  };
}

/** Reads a row of opportunity_version with what stands beside it. @throws when the stored snapshot is not one */
export function toPublishedVersion(row: PublishedOpportunity): PublishedVersion {
  return {
    organisationId: row.organisation_id,
    organisationStatus: row.organisation_status,
    status: row.status === 'draft' ? 'published' : row.status,
    version: row.version,
    snapshot: opportunitySnapshot.parse(row.snapshot),
    publishedAt: row.first_published_at ?? row.published_at,
    changedAt: row.published_at,
    isAmended: row.amending_since !== null,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    revision: Math.max(row.updated_at.getTime(), row.organisation_updated_at.getTime()),
  };
}
