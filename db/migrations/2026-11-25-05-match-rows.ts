import { type Kysely, sql } from 'kysely';

// What matching retrieves by: the rows of every published profile and opportunity as bits, so that a whole market is set
// beside a need in one pass. Triggers write them from the published version in the transaction that publishes, imports or
// takes down: no writer can forget, and a profile is matched as soon as it is published. Groups are stored as they were
// published; which groups meet is asked anew each time.
export async function up(db: Kysely<never>): Promise<void> {
  await createNumbers(db);
  await createMatchRows(db);
  await createNeedRows(db);
  await sql`select match_refresh(array(select organisation_id from profile where status = 'published'))`.execute(db);
  await sql`select need_refresh(array(select id from opportunity where status = 'published'))`.execute(db);
}

// Which bit stands for a code; a capability's is its place in a row's levels. A number once given never changes.
async function createNumbers(db: Kysely<never>): Promise<void> {
  await sql`
    create table match_bit (
      list text not null check (list in ('district', 'group', 'specialism', 'capability')),
      code text not null,
      bit integer not null check (bit >= 0),
      primary key (list, code),
      unique (list, bit)
    )`.execute(db);
  await sql`
    create function match_bits(wanted text, codes text[]) returns bit(512) language sql stable as $$
      select coalesce(bit_or(set_bit(repeat('0', 512)::bit(512), bit, 1)), repeat('0', 512)::bit(512))
      from unnest(codes) as used (code) join match_bit using (code) where list = wanted and bit < 512
    $$`.execute(db);
  // Two transactions that meet the same new code wait for each other; there are new codes a few times a year.
  await sql`
    create function match_number_codes(wanted text, codes text[]) returns void language plpgsql as $$
    begin
      if codes <@ array(select code from match_bit where list = wanted) then return; end if;
      perform pg_advisory_xact_lock(7205759405);
      insert into match_bit (list, code, bit)
      select wanted, code, (select coalesce(max(bit), -1) from match_bit where list = wanted) + row_number() over (order by code)
      from (select distinct unnest(codes) as code except select code from match_bit where list = wanted) fresh;
    end $$`.execute(db);
}

async function createMatchRows(db: Kysely<never>): Promise<void> {
  await sql`
    create table match_row (
      organisation_id uuid not null references profile (organisation_id) on delete cascade,
      activity_id uuid not null,
      service_type text not null,
      claimed boolean not null,
      groups bit(128) not null,
      specialisms bit(128) not null,
      districts bit(512) not null,
      in_person boolean not null,
      capacity integer,
      levels smallint[] not null,
      fresh_until date[] not null,
      certificates jsonb not null,
      primary key (organisation_id, activity_id)
    )`.execute(db);
  await sql`create index match_row_service on match_row (service_type)`.execute(db);
  await sql`comment on column match_row.levels is 'by the bit of the capability + 1: the level claimed, or 10 + the level verified; without nulls, among which Postgres counts its way'`.execute(
    db,
  );

  // The last day on which a piece of evidence counts (domain.md 4.2); null when it never does.
  await sql`
    create function match_last_day(item jsonb) returns date language sql stable as $$
      select case
        when item ->> 'outcome' in ('refuted', 'expired') then null
        when decay.months is null then coalesce((item ->> 'expiresOn')::date, 'infinity')
        else least((item ->> 'expiresOn')::date, ((item ->> 'validFrom')::date + make_interval(months => decay.months))::date)
      end
      from (select (select (detail ->> 'decay_months')::int from reference_entry
        where list = 'evidence_kind' and code = item ->> 'kind') as months) decay
      where decay.months is null or item ->> 'validFrom' is not null
    $$`.execute(db);

  // Each part of a snapshot is taken out once: Postgres unpacks the whole of it each time.
  await sql`
    create function match_published(organisations uuid[]) returns table (organisation_id uuid, claimed boolean,
      activities jsonb, capabilities jsonb, evidence jsonb, insurances jsonb) language sql stable as $$
      select version.organisation_id, published.claimed, published.activities, coalesce(published.capabilities, '[]'),
        coalesce(published.evidence, '[]'), coalesce(published.commercial -> 'insurances', '[]')
      from profile join profile_version version
        on version.organisation_id = profile.organisation_id and version.version = profile.published_version
      cross join lateral jsonb_to_record(snapshot)
        as published (claimed boolean, activities jsonb, capabilities jsonb, evidence jsonb, commercial jsonb)
      where profile.organisation_id = any(organisations) and profile.status = 'published'
    $$`.execute(db);

  await sql`
    create function match_standing(claims jsonb, evidence jsonb, insurances jsonb)
      returns table (levels smallint[], fresh_until date[], certificates jsonb) language sql stable as $$
      with claim as (
        select "capabilityCode" as code, case when "verifiedLevel" is null then "claimedLevel" else 10 + "verifiedLevel" end as level
        from jsonb_to_recordset(claims) as claim ("capabilityCode" text, "claimedLevel" integer, "verifiedLevel" integer)),
      held as materialized (
        select item ->> 'capabilityCode' as code, item ->> 'kind' as kind, match_last_day(item) as last_day
        from jsonb_array_elements(evidence) as item
        union all
        select null, 'insurance_' || (item ->> 'kind'), (item ->> 'expiresOn')::date from jsonb_array_elements(insurances) as item)
      select
        array(select coalesce(level, 0)::smallint from match_bit left join claim using (code) where list = 'capability' order by bit),
        array(select coalesce(last_day, '-infinity') from match_bit
          left join (select code, max(last_day) as last_day from held group by code) latest using (code) where list = 'capability' order by bit),
        (select coalesce(jsonb_object_agg(kind, last_day), '{}')
          from (select kind, max(last_day) as last_day from held where last_day is not null group by kind) latest)
    $$`.execute(db);

  await sql`
    create function match_refresh(organisations uuid[]) returns void language plpgsql as $$
    declare
      used record;
    begin
      delete from match_row where organisation_id = any(organisations);
      for used in
        select list, array_agg(distinct code) as codes
        from match_published(organisations) as published
        cross join lateral (
          select list.name as list, jsonb_array_elements_text(activity -> list.field) as code
          from jsonb_array_elements(published.activities) as activity,
            (values ('district', 'districts'), ('group', 'customerGroups'), ('specialism', 'specialisms')) as list (name, field)
          union all
          select 'capability', claim ->> 'capabilityCode'
          from jsonb_array_elements(published.capabilities || published.evidence) as claim
          where claim ->> 'capabilityCode' is not null) code
        group by list
      loop
        perform match_number_codes(used.list, used.codes);
      end loop;

      insert into match_row
      select published.organisation_id, activity.id, activity."serviceType", claimed,
        match_bits('group', activity."customerGroups")::bit(128), match_bits('specialism', activity.specialisms)::bit(128),
        match_bits('district', activity.districts), activity.ways && array['site', 'outreach'], activity."capacityPerMonth",
        levels, fresh_until, certificates
      from match_published(organisations) as published
      cross join lateral match_standing(published.capabilities, published.evidence, published.insurances)
      cross join lateral jsonb_to_recordset(published.activities) as activity (id uuid, "serviceType" text,
        "customerGroups" text[], specialisms text[], districts text[], ways text[], "capacityPerMonth" integer);
    end $$`.execute(db);

  await sql`
    create function match_refresh_changed() returns trigger language plpgsql as $$
    begin
      perform match_refresh(array(select distinct organisation_id from changed));
      return null;
    end $$`.execute(db);
  for (const [table, event] of [
    ['profile', 'insert'],
    ['profile_version', 'insert'],
    ['profile_version', 'update'],
  ] as const) {
    await sql`
      create trigger ${sql.raw(`${table}_match_${event}`)} after ${sql.raw(event)} on ${sql.raw(table)}
      referencing new table as changed for each statement execute function match_refresh_changed()`.execute(db);
  }
  // A draft is saved often: only what is published, and whether it is, changes the rows.
  await sql`
    create function match_refresh_profile() returns trigger language plpgsql as $$
    begin
      perform match_refresh(array[new.organisation_id]);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger profile_match_update after update of status, published_version on profile for each row
    when (old.status is distinct from new.status or old.published_version is distinct from new.published_version)
    execute function match_refresh_profile()`.execute(db);
}

async function createNeedRows(db: Kysely<never>): Promise<void> {
  await sql`
    create table need_row (
      opportunity_id uuid not null references opportunity (id) on delete cascade,
      requirement_id uuid not null,
      organisation_id uuid not null,
      service_type text not null,
      essential boolean not null,
      groups bit(128) not null,
      specialisms bit(128) not null,
      districts bit(512) not null,
      volume integer,
      capabilities jsonb not null,
      open_until date,
      primary key (opportunity_id, requirement_id)
    )`.execute(db);
  await sql`create index need_row_service on need_row (service_type, open_until)`.execute(db);

  await sql`
    create function need_refresh(opportunities uuid[]) returns void language plpgsql as $$
    declare
      used record;
    begin
      delete from need_row where opportunity_id = any(opportunities);
      for used in
        select list.name as list, array_agg(distinct code.code) as codes
        from opportunity join opportunity_version version
          on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
        cross join lateral jsonb_array_elements(snapshot -> 'requirements') as requirement
        cross join (values ('district', 'districts'), ('group', 'customerGroups'), ('specialism', 'specialisms')) as list (name, field)
        cross join lateral jsonb_array_elements_text(requirement -> list.field) as code (code)
        where opportunity.id = any(opportunities) and opportunity.status = 'published'
        group by list.name
      loop
        perform match_number_codes(used.list, used.codes);
      end loop;

      insert into need_row
      select opportunity.id, requirement.id, opportunity.organisation_id, requirement."serviceType",
        requirement.importance = 'essential', match_bits('group', requirement."customerGroups")::bit(128),
        match_bits('specialism', requirement.specialisms)::bit(128), match_bits('district', requirement.districts),
        coalesce(requirement."volumeHigh", requirement."volumeCentral", requirement."volumeLow"),
        coalesce(requirement.capabilities, '[]'), (snapshot ->> 'responseDeadline')::date
      from opportunity join opportunity_version version
        on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
      cross join lateral jsonb_to_recordset(snapshot -> 'requirements') as requirement (id uuid, "serviceType" text,
        "customerGroups" text[], specialisms text[], districts text[], importance text, capabilities jsonb,
        "volumeLow" integer, "volumeCentral" integer, "volumeHigh" integer)
      where opportunity.id = any(opportunities) and opportunity.status = 'published';
    end $$`.execute(db);

  await sql`
    create function need_refresh_changed() returns trigger language plpgsql as $$
    begin
      perform need_refresh(array(select distinct opportunity_id from changed));
      return null;
    end $$`.execute(db);
  for (const event of ['insert', 'update'] as const) {
    await sql`
      create trigger ${sql.raw(`opportunity_version_match_${event}`)} after ${sql.raw(event)} on opportunity_version
      referencing new table as changed for each statement execute function need_refresh_changed()`.execute(db);
  }
  await sql`
    create function need_refresh_opportunity() returns trigger language plpgsql as $$
    begin
      perform need_refresh(array[new.id]);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger opportunity_match_update after update of status, published_version on opportunity for each row
    when (old.status is distinct from new.status or old.published_version is distinct from new.published_version)
    execute function need_refresh_opportunity()`.execute(db);
}
