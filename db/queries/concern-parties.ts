import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { controlGroups } from './control.ts';

export type ConcernSubject = {
  id: string;
  name: string;
  /** What it is to whoever raises: a prime, or a partner of its own. */
  side: 'prime' | 'partner';
  /** Whether they have, or had, a sub-contract; otherwise they may come to one. */
  isPartner: boolean;
  subcontractId: string | null;
};

/**
 * Whom an organisation may raise a concern about: primes whose partner it is or was, or would be (it was invited, or sent an
 * interest), and partners of its own. Never itself, nor what is under common control with it.
 */
export async function concernSubjects(db: Kysely<Database>, organisationId: string): Promise<ConcernSubject[]> {
  const { rows } = await sql<ConcernSubject>`
    with known as (
      select prime_id as id, 'prime' as side, id as subcontract_id from subcontract
      where provider_id = ${organisationId} and status <> 'not_concluded'
      union all
      select provider_id, 'partner', id from subcontract
      where prime_id = ${organisationId} and status <> 'not_concluded'
      union all
      select opportunity.organisation_id, 'prime', null from interest
      join opportunity on opportunity.id = interest.opportunity_id
      where interest.organisation_id = ${organisationId} and interest.sent_at is not null
      union all
      select opportunity.organisation_id, 'prime', null from invitation
      join opportunity on opportunity.id = invitation.opportunity_id
      where invitation.organisation_id = ${organisationId}
    )
    select organisation.id, organisation.name, known.side,
      bool_or(known.subcontract_id is not null) as "isPartner",
      case when count(distinct known.subcontract_id) = 1 then min(known.subcontract_id::text) end as "subcontractId"
    from known
    join organisation on organisation.id = known.id
    where known.id <> ${organisationId}
    group by organisation.id, organisation.name, known.side
    order by organisation.name, organisation.id`.execute(db);
  const groups = await controlGroups(db, [organisationId, ...rows.map(({ id }) => id)]);
  return rows.filter(({ id }) => groups.get(id) !== groups.get(organisationId));
}

/** Whom to tell of news about a concern: the person who raised it while they belong to the organisation, else its owners. */
export async function reporterAddresses(
  db: Kysely<Database>,
  organisationId: string,
  personId: string | null,
): Promise<string[]> {
  const members = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.ended_at', 'is', null)
    .select(['person.id', 'person.email', 'membership.role'])
    .orderBy('person.id')
    .execute();
  const own = members.filter(({ id }) => id === personId);
  return (own.length > 0 ? own : members.filter(({ role }) => role === 'owner')).map(({ email }) => email);
}
