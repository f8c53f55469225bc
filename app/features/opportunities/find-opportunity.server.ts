import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findOpportunity, findOpportunityOf, findOpportunityParts } from '#db/queries/opportunity.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import type { Actor } from '../identity/actor.ts';
import { latestVersion, type PublishedVersion } from './published-version.server.ts';
import { type OpportunityRows, snapshotOf } from './snapshot.ts';

export const opportunityParams = z.object({ opportunityId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof opportunityParams> };

/** An opportunity as policies see it. */
export type FoundOpportunity = {
  organisationId: string;
  status: OpportunityRow['status'];
  everPublished: boolean;
};

/** An opportunity of the organisation that the actor acts for, with all that its tables hold. */
export type OwnOpportunity = FoundOpportunity & { rows: OpportunityRows };

/** An opportunity as its readers get it: the version that stands, or the draft. */
export type ReadOpportunity = FoundOpportunity & {
  version: PublishedVersion | null;
  snapshot: PublishedVersion['snapshot'];
};

/** Finds an opportunity of the actor's own organisation; null for any other. */
export async function findOwnOpportunity({ services, actor, params }: Finding): Promise<OwnOpportunity | null> {
  const acting = actor.kind === 'person' ? actor.acting : null;
  if (!acting) return null;
  const opportunity = await findOpportunityOf(services.db, acting.organisationId, params.opportunityId);
  if (!opportunity) return null;
  return { ...asThing(opportunity), rows: { opportunity, ...(await findOpportunityParts(services.db, opportunity)) } };
}

/** Finds what there is to read of an opportunity; whether the actor may is for the policy to say. */
export async function findReadableOpportunity({ services, params }: Finding): Promise<ReadOpportunity | null> {
  const version = await latestVersion(services.db, params.opportunityId);
  if (version) {
    const { organisationId, status, snapshot } = version;
    return { organisationId, status, everPublished: true, version, snapshot };
  }
  const draft = await findOpportunity(services.db, params.opportunityId);
  if (!draft) return null;
  const rows: OpportunityRows = { opportunity: draft, ...(await findOpportunityParts(services.db, draft)) };
  return { ...asThing(draft), version: null, snapshot: snapshotOf(rows) };
}

function asThing(row: OpportunityRow): FoundOpportunity {
  return { organisationId: row.organisation_id, status: row.status, everPublished: row.published_version !== null };
}

/** For pages and commands on a draft: the prime's own, in the hands of an editor. */
export const ownDraft = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findOwnOpportunity,
  can: 'opportunity:edit',
} as const;
