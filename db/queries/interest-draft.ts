import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

export type WaitingDraft = { interestId: string; opportunityId: string; organisationId: string; updatedAt: Date };

/**
 * Interests that were begun and not sent, in opportunities that close between two days, of which nobody was reminded; without
 * those that their provider said are not for it.
 */
export async function draftsClosing(
  db: Kysely<Database>,
  { from, to, event, after, limit }: { from: string; to: string; event: string; after: string; limit: number },
): Promise<WaitingDraft[]> {
  const { rows } = await sql<WaitingDraft>`
    select interest.id as "interestId", interest.opportunity_id as "opportunityId",
      interest.organisation_id as "organisationId", interest.updated_at as "updatedAt"
    from interest
    join opportunity on opportunity.id = interest.opportunity_id and opportunity.status = 'published'
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    where interest.status = 'draft' and interest.id > ${after}
      and (version.snapshot ->> 'responseDeadline')::date between ${from}::date and ${to}::date
      and not exists (
        select from not_for_us
        where opportunity_id = interest.opportunity_id and organisation_id = interest.organisation_id)
      and not exists (
        select from notification
        where thing_id = interest.opportunity_id and organisation_id = interest.organisation_id
          and event = ${event})
    order by interest.id
    limit ${limit}`.execute(db);
  return rows;
}

/** Whether an interest is still a draft; locked until the transaction ends. */
export async function lockDraft(db: Kysely<Database>, interestId: string): Promise<boolean> {
  const row = await db
    .selectFrom('interest')
    .where('id', '=', interestId)
    .where('status', '=', 'draft')
    .select('id')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
