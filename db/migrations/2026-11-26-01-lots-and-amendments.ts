import { type Kysely, sql } from 'kysely';

// An opportunity is divided into lots; one that is not has a single lot without a name, so that interests and decisions
// are always about a lot. A change after publication is an amendment, which makes a version of its own.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table lot (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id) on delete cascade,
      position integer not null,
      title text not null default '',
      description text not null default '',
      value_low_pence bigint check (value_low_pence >= 0),
      value_high_pence bigint,
      constraint lot_value_in_order check (value_high_pence is null or value_low_pence is null or value_high_pence >= value_low_pence),
      constraint lot_position unique (opportunity_id, position) deferrable
    )`.execute(db);
  await sql`alter table requirement add column lot_id uuid references lot (id)`.execute(db);
  await sql`create index requirement_lot on requirement (lot_id)`.execute(db);
  await sql`insert into lot (id, opportunity_id, position) select id, id, 1 from opportunity`.execute(db);
  await sql`
    update requirement set lot_id = opportunity_id`.execute(db);
  // Whoever writes an opportunity or a row of it: it has a lot from the start, which bears its id, and a row belongs to that
  // lot until another is chosen.
  await sql`
    create function opportunity_first_lot() returns trigger language plpgsql as $$
    begin
      insert into lot (id, opportunity_id, position) values (new.id, new.id, 1);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger opportunity_first_lot after insert on opportunity
    for each row execute function opportunity_first_lot()`.execute(db);
  await sql`
    create function requirement_in_first_lot() returns trigger language plpgsql as $$
    begin
      if new.lot_id is null then
        new.lot_id := new.opportunity_id;
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger requirement_in_first_lot before insert on requirement
    for each row execute function requirement_in_first_lot()`.execute(db);
  await sql`alter table requirement alter column lot_id set not null`.execute(db);
  await sql`
    update opportunity_version set snapshot = snapshot
      || jsonb_build_object('lots', jsonb_build_array(jsonb_build_object(
        'id', opportunity_id, 'title', '', 'description', '', 'valueLowPence', null, 'valueHighPence', null)))
      || jsonb_build_object('requirements', (
        select coalesce(jsonb_agg(row || jsonb_build_object('lotId', opportunity_id) order by place), '[]')
        from jsonb_array_elements(snapshot -> 'requirements') with ordinality as requirement (row, place)))
      || jsonb_build_object('criteria', '[]'::jsonb, 'standstillDays', 10, 'paymentDays', null)`.execute(db);

  // How answers are judged: fixed at publication. The weights make 100.
  await sql`
    create table criterion (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id) on delete cascade,
      position integer not null,
      name text not null,
      description text not null default '',
      weight integer not null check (weight between 1 and 100),
      threshold integer check (threshold between 0 and 5)
    )`.execute(db);
  await sql`create index criterion_opportunity on criterion (opportunity_id, position)`.execute(db);

  // amended: columns as an amendment would have them. What stands stays in the columns themselves until it is published.
  await sql`
    alter table opportunity
      drop constraint opportunity_status_check,
      add constraint opportunity_status_check check (status in ('draft', 'published', 'withdrawn', 'decided')),
      add column amending_since timestamptz,
      add column amended jsonb constraint opportunity_amended_is_object check (jsonb_typeof(amended) = 'object'),
      add column payment_days integer check (payment_days between 0 and 365),
      add column standstill_days integer not null default 10 check (standstill_days between 0 and 60),
      add column enough_answers integer check (enough_answers between 1 and 1000),
      add column decided_at timestamptz`.execute(db);

  await sql`
    create table amendment (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      version integer not null,
      reason text not null,
      changes jsonb not null constraint amendment_changes_is_array check (jsonb_typeof(changes) = 'array'),
      changes_need boolean not null,
      deadline_before date,
      deadline_after date,
      unmoved_reason text,
      made_by uuid references person (id),
      made_at timestamptz not null,
      constraint amendment_once unique (opportunity_id, version)
    )`.execute(db);
}
