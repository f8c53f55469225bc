import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findOpportunity, findOpportunityOf, findOpportunityParts } from '#db/queries/opportunity.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import type { Actor } from '../identity/actor.ts';
import { asAmended } from './amended-columns.ts';
import { stateOfRow } from './change-draft.server.ts';
import { latestVersion, type PublishedVersion } from './published-version.server.ts';
import { type OpportunityRows, snapshotOf } from './snapshot.ts';
import { type OpportunityState, stateOn } from './states.ts';

export const opportunityParams = z.object({ opportunityId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof opportunityParams> };

/** An opportunity as policies see it. */
export type FoundOpportunity = {
  organisationId: string;
  status: OpportunityRow['status'];
  everPublished: boolean;
  state: OpportunityState;
  isImported: boolean;
  /** Whether it has an amendment that was not published, even one that lapsed with the deadline. */
  isAmended: boolean;
};

/** An opportunity of the organisation that the actor acts for, with all that its tables hold. */
export type OwnOpportunity = FoundOpportunity & {
  rows: OpportunityRows;
  /** What its readers see while an amendment is written; null otherwise. */
  standing: PublishedVersion | null;
};

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
  const edited = asAmended(opportunity);
  return {
    ...asThing(opportunity, services.clock.today()),
    rows: { opportunity: edited, ...(await findOpportunityParts(services.db, edited)) },
    standing: opportunity.amending_since ? await latestVersion(services.db, opportunity.id) : null,
  };
}

/** Finds what there is to read of an opportunity; whether the actor may is for the policy to say. */
export async function findReadableOpportunity({ services, params }: Finding): Promise<ReadOpportunity | null> {
  const version = await latestVersion(services.db, params.opportunityId);
  if (version) {
    const { organisationId, status, snapshot, isAmended } = version;
    const deadline = snapshot.responseDeadline;
    const state = stateOn(services.clock.today(), status, { deadline, isAmended });
    const isImported = snapshot.source !== null;
    return { organisationId, status, everPublished: true, state, isImported, isAmended, version, snapshot };
  }
  const draft = await findOpportunity(services.db, params.opportunityId);
  if (!draft) return null;
  const rows: OpportunityRows = { opportunity: draft, ...(await findOpportunityParts(services.db, draft)) };
  return { ...asThing(draft, services.clock.today()), version: null, snapshot: snapshotOf(rows) };
}

function asThing(row: OpportunityRow, today: Temporal.PlainDate): FoundOpportunity {
  return {
    organisationId: row.organisation_id,
    status: row.status,
    everPublished: row.published_version !== null,
    state: stateOfRow(row, today),
    isImported: row.source !== null,
    isAmended: row.amending_since !== null,
  };
}

/** For pages and commands on a draft or an amendment: the prime's own, in the hands of an editor. */
export const ownDraft = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findOwnOpportunity,
  can: 'opportunity:edit',
} as const;
