import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * The group of control that each organisation belongs to: those joined by a link of control that has not ended, however many
 * steps away. A group is named by the smallest id in it, so that one that stands alone is its own.
 */
export async function controlGroups(
  db: Kysely<Database>,
  organisationIds: readonly string[],
): Promise<Map<string, string>> {
  if (organisationIds.length === 0) return new Map();
  const { rows } = await sql<{ start: string; group: string }>`
    with recursive joined (start, member) as (
      select id, id from unnest(${sql.val([...organisationIds])}::uuid[]) as asked (id)
      union
      select joined.start, case when link.organisation_id = joined.member then link.controlled_by else link.organisation_id end
      from joined
      join control_link as link
        on link.ended_at is null and joined.member in (link.organisation_id, link.controlled_by)
    )
    select start, min(member::text) as "group" from joined group by start`.execute(db);
  return new Map(rows.map(({ start, group }) => [start, group]));
}

/**
 * Whether a person belongs to an organisation or to one under common control with it, or did in the 24 months before `now`:
 * then they decide nothing about it.
 */
export async function hasInterestIn(
  db: Kysely<Database>,
  personId: string,
  organisationId: string,
  now: Date,
): Promise<boolean> {
  return (await thoseWithInterestIn(db, [personId], organisationId, now)).has(personId);
}

/** Of several people, those with such an interest in an organisation. */
export async function thoseWithInterestIn(
  db: Kysely<Database>,
  personIds: readonly string[],
  organisationId: string,
  now: Date,
): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    with recursive joined (member) as (
      select ${organisationId}::uuid
      union
      select case when link.organisation_id = joined.member then link.controlled_by else link.organisation_id end
      from joined
      join control_link as link
        on link.ended_at is null and joined.member in (link.organisation_id, link.controlled_by)
    )
    select distinct membership.person_id as "personId" from membership
    join joined on joined.member = membership.organisation_id
    where membership.person_id = any(${sql.val([...personIds])}::uuid[])
      and (membership.ended_at is null or membership.ended_at > ${now}::timestamptz - interval '24 months')`.execute(
    db,
  );
  return new Set(rows.map(({ personId }) => personId));
}

/** All organisations in which a person has such an interest. */
export async function interestsOf(db: Kysely<Database>, personId: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    with recursive joined (member) as (
      select organisation_id from membership
      where person_id = ${personId} and (ended_at is null or ended_at > ${now}::timestamptz - interval '24 months')
      union
      select case when link.organisation_id = joined.member then link.controlled_by else link.organisation_id end
      from joined
      join control_link as link
        on link.ended_at is null and joined.member in (link.organisation_id, link.controlled_by)
    )
    select member from joined`.execute(db);
  return rows.map(({ member }) => member);
}
