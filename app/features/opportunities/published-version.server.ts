import type { Kysely } from 'kysely';
import { latestOpportunitySnapshot, type PublishedOpportunity } from '#db/queries/opportunity.ts';
import type { Database } from '#db/schema.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { type OpportunitySnapshot, opportunitySnapshot } from './snapshot.ts';

/** The version of an opportunity that stands, and what became of it since. */
export type PublishedVersion = {
  organisationId: string;
  organisationStatus: OrganisationStatus;
  status: 'published' | 'withdrawn' | 'decided';
  version: number;
  snapshot: OpportunitySnapshot;
  publishedAt: Date;
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

/** Reads a row of opportunity_version with what stands beside it. @throws when the stored snapshot is not one */
export function toPublishedVersion(row: PublishedOpportunity): PublishedVersion {
  return {
    organisationId: row.organisation_id,
    organisationStatus: row.organisation_status,
    status: row.status === 'draft' ? 'published' : row.status,
    version: row.version,
    snapshot: opportunitySnapshot.parse(row.snapshot),
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    revision: Math.max(row.updated_at.getTime(), row.organisation_updated_at.getTime()),
  };
}
