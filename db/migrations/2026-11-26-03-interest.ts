import { type Kysely, sql } from 'kysely';

// A provider writes its expression once; what it sends to an opportunity is frozen with everything that was read with it.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table expression (
      organisation_id uuid primary key references organisation (id),
      content jsonb not null constraint expression_content_is_object check (jsonb_typeof(content) = 'object'),
      version integer not null,
      updated_by uuid references person (id),
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table expression_version (
      organisation_id uuid not null references expression (organisation_id),
      version integer not null,
      content jsonb not null constraint expression_version_content_is_object check (jsonb_typeof(content) = 'object'),
      saved_by uuid references person (id),
      saved_at timestamptz not null,
      primary key (organisation_id, version)
    )`.execute(db);

  // draft: what is being written, until it is sent. number: "Provider 3", given to all at once when the deadline has passed.
  await sql`
    create table interest (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      organisation_id uuid not null references organisation (id),
      status text not null default 'draft' check (status in ('draft', 'sent', 'under_review', 'decided', 'withdrawn')),
      draft jsonb not null default '{}' constraint interest_draft_is_object check (jsonb_typeof(draft) = 'object'),
      sent_version integer,
      sent_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      number integer,
      decision_due date,
      overdue_since date,
      nudged_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint interest_once unique (opportunity_id, organisation_id),
      constraint interest_number unique (opportunity_id, number),
      constraint interest_sent check (status = 'draft' or sent_version is not null or status = 'withdrawn')
    )`.execute(db);
  await sql`create index interest_organisation on interest (organisation_id, created_at)`.execute(db);
  await sql`create index interest_due on interest (decision_due) where status in ('sent', 'under_review')`.execute(db);

  await sql`
    create table interest_lot (
      interest_id uuid not null references interest (id) on delete cascade,
      lot_id uuid not null references lot (id),
      primary key (interest_id, lot_id)
    )`.execute(db);
  await sql`create index interest_lot_lot on interest_lot (lot_id)`.execute(db);

  await sql`
    create table interest_version (
      interest_id uuid not null references interest (id),
      version integer not null,
      snapshot jsonb not null constraint interest_version_snapshot_is_object check (jsonb_typeof(snapshot) = 'object'),
      sent_by uuid references person (id),
      sent_at timestamptz not null,
      primary key (interest_id, version)
    )`.execute(db);
  await sql`
    create function interest_version_is_frozen() returns trigger language plpgsql as $$
    begin raise exception 'What was sent is never changed'; end $$`.execute(db);
  await sql`
    create trigger interest_version_is_frozen before update on interest_version
    for each row execute function interest_version_is_frozen()`.execute(db);
}
