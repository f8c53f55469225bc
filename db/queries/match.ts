import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { type MatchBits, noDistrict, noGroup, readMatchBits } from './match-bits.ts';

/** What a provider offers, as a search over the rows of all open opportunities. */
export type Offer = {
  activities: readonly {
    serviceType: string;
    /** Every published group that these people meet; none when all do. */
    groups: readonly string[];
    specialisms: readonly string[];
    districts: readonly string[];
  }[];
  today: string;
  except: string;
  limit: number;
};

/** Open opportunities with a row that an activity answers, and some of its services elsewhere; the likeliest first. */
export async function opportunitiesByRows(db: Kysely<Database>, offer: Offer): Promise<string[]> {
  if (offer.activities.length === 0) return [];
  const bits = await readMatchBits(db);
  const { rows } = await sql<{ id: string }>`
    select opportunity_id as id from (${sql.join(
      offer.activities.map((activity) => askedOf(activity, offer, bits)),
      sql` union all `,
    )}) asked
    group by opportunity_id
    order by bool_or(answers) desc, sum(likely) desc, opportunity_id limit ${offer.limit}::int`.execute(db);
  return rows.map(({ id }) => id);
}

// How likely counts what retrieval can see at once: the share of the area, and that people and specialisms meet.
function askedOf(
  activity: Offer['activities'][number],
  { today, except }: Offer,
  bits: MatchBits,
): RawBuilder<unknown> {
  const districts = bits.districts(activity.districts);
  const groups = activity.groups.length === 0 ? sql`~${noGroup}` : bits.groups(activity.groups);
  return sql`
    select opportunity_id,
      (groups = ${noGroup} or groups & ${groups} <> ${noGroup}) and (districts = ${noDistrict} or districts & ${districts} <> ${noDistrict}) as answers,
      (case when essential then 3 else 1 end) * (
        coalesce(bit_count(districts & ${districts})::float8 / nullif(bit_count(districts), 0), 1)
        + coalesce(bit_count(groups & ${groups})::float8 / nullif(bit_count(groups), 0), 1)
        + coalesce(bit_count(specialisms & ${bits.specialisms(activity.specialisms)})::float8 / nullif(bit_count(specialisms), 0), 1)) as likely
    from need_row
    where service_type in (${activity.serviceType}, '') and open_until >= ${today}::date and organisation_id <> ${except}::uuid`;
}
