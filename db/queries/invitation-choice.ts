import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** The open opportunities of a prime, the first to close first, and whether a provider was invited to each. At most 100. */
export async function openOpportunitiesFor(
  db: Kysely<Database>,
  { primeId, organisationId, today }: { primeId: string; organisationId: string; today: string },
) {
  const { rows } = await sql<{ opportunityId: string; title: string; responseDeadline: string; invited: boolean }>`
    select opportunity.id as "opportunityId", version.snapshot ->> 'title' as title,
      version.snapshot ->> 'responseDeadline' as "responseDeadline", invitation.id is not null as invited
    from opportunity
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    left join invitation
      on invitation.opportunity_id = opportunity.id and invitation.organisation_id = ${organisationId}
    where opportunity.organisation_id = ${primeId} and opportunity.status = 'published'
      and version.snapshot ->> 'responseDeadline' >= ${today}
    order by version.snapshot ->> 'responseDeadline', opportunity.id
    limit 100`.execute(db);
  return rows;
}
