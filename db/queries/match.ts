import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { type MatchBits, noDistrict, noGroup, readMatchBits } from './match-bits.ts';

/** A requirement as a search over the rows of all published profiles, with the most points that meeting it in full brings. */
export type AskedRow = {
  /** Null asks for any. */
  serviceType: string | null;
  /** For each group asked for, the published codes that meet it; and what any group at all is worth where everyone is asked for. */
  groups: readonly { codes: readonly string[]; ofAnyone: number }[];
  specialisms: readonly string[];
  districts: readonly string[];
  /** The districts of the same regions. */
  around: readonly string[];
  volumes: readonly number[];
  points: { groups: number; specialisms: number; coverage: number; capacity: number; whenAnswered: number };
};

/** A need in the same form. */
export type AskedNeed = {
  rows: readonly AskedRow[];
  /** Points for each level that a row may hold (a claimed level, or ten more than the level verified), and for current evidence. */
  capabilities: readonly { code: string; points: readonly number[]; freshPoints: number }[];
  mandatoryEvidence: readonly string[];
  /** What everybody gets. */
  pointsOfAll: number;
  /** What words that are wholly alike bring. */
  words: number;
  /** The most that fit and place, and the words, bring to a pair whose rows were only read from a text; null where those count as any others. */
  proposed: { points: number; words: number } | null;
  /** True when the rows of the need itself were only read from a text. */
  isProposed: boolean;
  notInPerson: number;
  unstatedCapacity: number;
  today: string;
};

export type Whom = {
  need: AskedNeed;
  claimedOnly: boolean;
  /** The organisation whose need it is, which is never among the answers. */
  except: string;
};

export type RowQuery = Whom & {
  /** Providers whose words were compared, and how alike they are. */
  words: readonly { id: string; relevance: number }[];
  /** How alike the words of any other may be at most. */
  relevanceOfOthers: number;
  limit: number;
};

/** A provider with the most points that it can come to, and whether its rows answer or only its words are alike. */
export type AnsweringProvider = { id: string; atMost: number; answers: boolean };

/**
 * Sets every published profile beside a need: the best of those that answer some row of it, and of those whose words were
 * compared and whose rows cannot rule them out, by points of rows and words.
 * @returns them, best first, with the number of all whose rows answer
 */
export async function providersByRows(
  db: Kysely<Database>,
  query: RowQuery,
): Promise<{ providers: AnsweringProvider[]; total: number }> {
  const { need, words, relevanceOfOthers, limit } = query;
  if (need.rows.length === 0) return { providers: [], total: 0 };
  const bits = await readMatchBits(db);
  const answers = [...need.rows.map((row) => answersTo(row, query, bits)), alikeAlone(query, bits)];
  const stated = sql`points + relevance * ${need.words}::float8`;
  const proposed = need.proposed
    ? sql`${need.proposed.points}::float8 + relevance * ${need.proposed.words}::float8`
    : stated;
  const { rows } = await sql<{ id: string; at_most: number; answers: boolean; total: number }>`
    with answer as materialized (${sql.join(answers, sql` union all `)}),
    provider as (
      select organisation_id, bool_and(claimed) as claimed, bool_or(answers) as answers, sum(points) as points,
        sum(capacity) + max(capability) as others
      from answer group by organisation_id),
    words (organisation_id, alike) as (
      select * from unnest(${words.map(({ id }) => id)}::uuid[], ${words.map(({ relevance }) => relevance)}::float8[])),
    compared as (
      select provider.*, coalesce(alike, ${relevanceOfOthers}::float8) as relevance
      from provider left join words using (organisation_id))
    select organisation_id as id, answers, (count(*) filter (where answers) over ())::int as total, ${need.pointsOfAll}::float8 + others
      + case when claimed and not ${need.isProposed}::boolean then ${stated} else ${proposed} end as at_most
    from compared order by at_most desc, organisation_id limit ${limit}::int`.execute(db);
  return {
    providers: rows.map(({ id, at_most, answers }) => ({ id, atMost: at_most, answers })),
    total: rows[0]?.total ?? 0,
  };
}

// Rows that were only read from a text rule nobody out: words alone bring those in whose rows do not answer.
function alikeAlone({ need, claimedOnly, except, words }: RowQuery, bits: MatchBits): RawBuilder<unknown> {
  const mostCapability = need.capabilities.reduce((sum, each) => sum + Math.max(...each.points) + each.freshPoints, 0);
  const conditions = [
    need.proposed ? sql`true` : sql`false`,
    ...(need.isProposed ? [] : [sql`claimed is not true`]),
    // Nothing is known here of one that offers nothing and so has no row.
    ...qualifying({ need, claimedOnly, except }).map((condition) => sql`coalesce(${condition}, true)`),
  ];
  return sql`
    select organisation_id, false as answers, coalesce(bool_and(claimed), false) as claimed,
      coalesce(max(case when claimed is not null then ${capabilityOf(need, bits)} end), ${mostCapability}::float8) as capability,
      0::float8 as points, 0::float8 as capacity
    from unnest(${words.map(({ id }) => id)}::uuid[]) as alike (organisation_id) left join match_row using (organisation_id)
    where ${sql.join(conditions, sql` and `)}
    group by organisation_id`;
}

// What is asked of a provider whatever it offers.
function qualifying({ need, claimedOnly, except }: Whom): RawBuilder<unknown>[] {
  return [
    sql`organisation_id <> ${except}::uuid`,
    ...(claimedOnly ? [sql`claimed`] : []),
    ...need.mandatoryEvidence.map((kind) => sql`certificates ->> ${kind}::text >= ${need.today}::text`),
  ];
}

// An activity answers when it is of the service, for some of the people and in some of the places; what several offer adds up.
function answersTo(row: AskedRow, whom: Whom, bits: MatchBits): RawBuilder<unknown> {
  const { need } = whom;
  const districts = bits.districts(row.districts);
  const conditions = conditionsOf(row, whom, bits);
  return sql`
    select organisation_id, true as answers, claimed, capability, ${pointsOf(row, need, bits)} as points, ${capacityOf(row, need)} as capacity
    from (
      select organisation_id, bool_and(claimed) as claimed, max(${capabilityOf(need, bits)}) as capability, bit_or(groups) as groups,
        bit_or(specialisms) as specialisms, bit_or(districts) & ${districts} as covered,
        bit_or(case when in_person then districts end) & ${districts} as met_in_person,
        sum(capacity) as stated_capacity, bool_or(capacity is null) as unstated
      from match_row where ${sql.join(conditions, sql` and `)} group by organisation_id) answering`;
}

function conditionsOf(row: AskedRow, whom: Whom, bits: MatchBits): RawBuilder<unknown>[] {
  return [
    ...qualifying(whom),
    ...(row.serviceType === null ? [] : [sql`service_type = ${row.serviceType}`]),
    ...(row.groups.length === 0 ? [] : [sql`groups & ${groupsAsked(row, bits)} <> ${noGroup}`]),
    ...(row.districts.length === 0 ? [] : [sql`districts & ${bits.districts(row.districts)} <> ${noDistrict}`]),
  ];
}

function groupsAsked({ groups }: AskedRow, bits: MatchBits): RawBuilder<unknown> {
  const anyServes = groups.some(({ ofAnyone }) => ofAnyone > 0);
  return anyServes ? sql`~${noGroup}` : bits.groups(groups.flatMap(({ codes }) => codes));
}

function pointsOf(row: AskedRow, need: AskedNeed, bits: MatchBits): RawBuilder<unknown> {
  const { points, groups, specialisms } = row;
  const parts = [
    sql`${points.whenAnswered}::float8`,
    ...groups.map(({ codes, ofAnyone }) => {
      const share = points.groups / groups.length;
      return sql`case when groups & ${bits.groups(codes)} <> ${noGroup} then ${share}::float8 else ${share * ofAnyone}::float8 end`;
    }),
    sql`${points.specialisms / Math.max(1, specialisms.length)}::float8 * bit_count(specialisms & ${bits.specialisms(specialisms)})`,
    ...(row.districts.length === 0 ? [] : [coverageOf(row, need)]),
  ];
  return sql.join(parts, sql` + `);
}

function coverageOf({ districts, points }: AskedRow, { notInPerson }: AskedNeed): RawBuilder<unknown> {
  const each = points.coverage / districts.length;
  return sql`${each * notInPerson}::float8 * bit_count(covered)
    + ${each * (1 - notInPerson)}::float8 * coalesce(bit_count(met_in_person), 0)`;
}

function capacityOf({ volumes, points }: AskedRow, { unstatedCapacity }: AskedNeed): RawBuilder<unknown> {
  if (volumes.length === 0) return sql`0::float8`;
  const shares = volumes.map((volume) =>
    volume === 0 ? sql`1` : sql`least(1, coalesce(stated_capacity, 0) / ${volume}::float8)`,
  );
  const carried = sql`(${sql.join(shares, sql` + `)}) / ${volumes.length}::float8`;
  return sql`${points.capacity}::float8 * greatest(${carried}, case when unstated then ${unstatedCapacity}::float8 else 0 end)`;
}

function capabilityOf({ capabilities, today }: AskedNeed, bits: MatchBits): RawBuilder<unknown> {
  const parts = capabilities.flatMap(({ code, points, freshPoints }) => {
    const subscript = bits.subscript(code);
    if (subscript === null) return [];
    const at = sql.lit(subscript);
    return [
      sql`(${[...points]}::float8[])[coalesce(levels[${at}], 0) + 1]`,
      sql`case when fresh_until[${at}] >= ${today}::date then ${freshPoints}::float8 else 0 end`,
    ];
  });
  return parts.length === 0 ? sql`0::float8` : sql.join(parts, sql` + `);
}

/**
 * Providers of a service asked for that are ruled out: those first that lack the least, and among them those that cover the
 * most of the area, and of the regions round it. Rows that were only read from a text rule nobody out.
 */
export async function providersNearRows(db: Kysely<Database>, whom: Whom, limit: number): Promise<string[]> {
  const { rows: asked, mandatoryEvidence, isProposed } = whom.need;
  if (asked.length === 0 || (isProposed && mandatoryEvidence.length === 0)) return [];
  const bits = await readMatchBits(db);
  const lacking = whom.need.rows.map((row) => lackingOf(row, whom, bits));
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from (${sql.join(lacking, sql` union all `)}) lacking
    group by organisation_id having min(lacks) > 0
    order by min(lacks), max(covered) desc, max(near) desc, organisation_id limit ${limit}::int`.execute(db);
  return rows.map(({ id }) => id);
}

function lackingOf(row: AskedRow, { need, claimedOnly, except }: Whom, bits: MatchBits): RawBuilder<unknown> {
  const districts = bits.districts(row.districts);
  const rowsRuleOut = claimedOnly || (need.proposed !== null && need.mandatoryEvidence.length === 0);
  const lacks = [
    ...(row.groups.length === 0 ? [] : [sql`(groups & ${groupsAsked(row, bits)} = ${noGroup})::int`]),
    ...(row.districts.length === 0 ? [] : [sql`(districts & ${districts} = ${noDistrict})::int`]),
    ...need.mandatoryEvidence.map(
      (kind) => sql`(coalesce(certificates ->> ${kind}::text, '') < ${need.today}::text)::int`,
    ),
  ];
  const conditions = [
    sql`organisation_id <> ${except}::uuid`,
    ...(row.serviceType === null ? [] : [sql`service_type = ${row.serviceType}`]),
    ...(rowsRuleOut ? [sql`claimed`] : []),
  ];
  return sql`
    select organisation_id, ${lacks.length > 0 ? sql.join(lacks, sql` + `) : sql`0`} as lacks,
      bit_count(districts & ${districts}) as covered, bit_count(districts & ${bits.districts(row.around)}) as near
    from match_row where ${sql.join(conditions, sql` and `)}`;
}

/** A place and what is wanted round it. */
export type Around = {
  serviceTypes: readonly string[];
  /** Where the services are looked for. */
  around: readonly string[];
  /** Where any service is looked for. */
  districts: readonly string[];
  except: string;
  limit: number;
};

/** Providers round about a need, in no order that says anything, with the number of them all. */
export async function providersAround(
  db: Kysely<Database>,
  { serviceTypes, around, districts, except, limit }: Around,
): Promise<{ ids: string[]; total: number }> {
  const bits = await readMatchBits(db);
  const { rows } = await sql<{ id: string; total: number }>`
    select organisation_id as id, count(*) over ()::int as total from match_row
    where organisation_id <> ${except}::uuid and (
      (service_type = any(${[...serviceTypes]}::text[]) and districts & ${bits.districts(around)} <> ${noDistrict})
      or districts & ${bits.districts(districts)} <> ${noDistrict})
    group by organisation_id order by organisation_id limit ${limit}::int`.execute(db);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

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
