import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** `organisationId`: the one for which they read; null for a person who saved it for themselves. */
export type CloseReader = { personId: string; email: string; organisationId: string | null };

/**
 * Those who looked closely at an opportunity, in the order of their ids: whoever saved it, and the owners and editors of
 * every provider that was invited, asked a question or has an interest. Not the prime, and no provider that said "not for
 * us". Each person comes once. Who they are is nobody’s business but theirs: never show this list.
 */
export async function closeReaders(
  db: Kysely<Database>,
  opportunityId: string,
  page: { after: string; limit: number },
): Promise<CloseReader[]> {
  const { rows } = await sql<CloseReader>`
    with involved as (
      select organisation_id from invitation where opportunity_id = ${opportunityId}
      union
      select asked_by_organisation_id from clarification where opportunity_id = ${opportunityId}
      union
      select organisation_id from interest where opportunity_id = ${opportunityId} and status <> 'withdrawn'
    ),
    reader as (
      select membership.person_id, membership.organisation_id
      from involved
      join organisation on organisation.id = involved.organisation_id
      join membership on membership.organisation_id = organisation.id
      where organisation.status not in ('suspended', 'refused', 'unclaimed')
        and membership.ended_at is null and membership.role in ('owner', 'editor')
        and not exists (
          select from not_for_us
          where not_for_us.opportunity_id = ${opportunityId}
            and not_for_us.organisation_id = involved.organisation_id
        )
      union
      select person_id, organisation_id from saved_opportunity where opportunity_id = ${opportunityId}
    )
    select distinct on (person.id)
      person.id as "personId", person.email, reader.organisation_id as "organisationId"
    from reader
    join person on person.id = reader.person_id
    where person.id > ${page.after}
      and not exists (
        select from membership
        join opportunity on opportunity.organisation_id = membership.organisation_id
        where opportunity.id = ${opportunityId} and membership.person_id = person.id and membership.ended_at is null
      )
    order by person.id, reader.organisation_id nulls last
    limit ${page.limit}`.execute(db);
  return rows;
}

/** The providers that have an outcome of an opportunity, and with it the reason. */
export async function organisationsWithOutcome(db: Kysely<Database>, opportunityId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('interest', 'interest.id', 'decision.interest_id')
    .where('decision.opportunity_id', '=', opportunityId)
    .select('interest.organisation_id')
    .distinct()
    .execute();
  return new Set(rows.map((row) => row.organisation_id));
}
