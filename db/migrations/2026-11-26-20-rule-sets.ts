import { type Kysely, sql } from 'kysely';

// What was promised, in versions. An item keeps its code from version to version; a commitment is an organisation's
// acceptance of one version.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table rule_set (
      code text primary key,
      title text not null,
      summary text not null default '',
      kind text not null check (kind in ('code', 'standard', 'commitments', 'compact')),
      required_of text check (required_of in ('prime', 'provider', 'steward')),
      nations text[] not null default '{}',
      in_force_from date,
      in_force_to date,
      source text not null default '',
      verify boolean not null default false,
      position integer not null
    )`.execute(db);
  await sql`create unique index rule_set_required on rule_set (required_of) where required_of is not null`.execute(db);

  await sql`
    create table rule_set_version (
      id uuid primary key default gen_random_uuid(),
      rule_set text not null references rule_set (code),
      version integer not null,
      status text not null default 'draft' check (status in ('draft', 'published', 'superseded', 'retired')),
      reason text not null default '',
      accept_by date,
      drafted_by uuid references person (id),
      published_by uuid references person (id),
      published_at timestamptz,
      ended_by uuid references person (id),
      ended_at timestamptz,
      ended_reason text,
      from_file boolean not null default false,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint rule_set_version_once unique (rule_set, version)
    )`.execute(db);
  await sql`
    create unique index rule_set_version_published on rule_set_version (rule_set) where status = 'published'`.execute(
    db,
  );
  await sql`create unique index rule_set_version_draft on rule_set_version (rule_set) where status = 'draft'`.execute(
    db,
  );

  // breach_test: {kind: 'computed' | 'manual', test?: code of a computed test, words}. lineage: codes of items, in any set,
  // that the same evidence answers. applies_to_sizes: empty for all.
  await sql`
    create table rule_item (
      version_id uuid not null references rule_set_version (id) on delete cascade,
      code text not null,
      heading text not null default '',
      text text not null,
      owed_by text not null,
      owed_to text not null,
      cadence text[] not null,
      grace_days integer not null default 0,
      evidence_kinds text[] not null default '{}',
      attestors text[] not null default '{}',
      counter_attestors text[] not null default '{}',
      breach_test jsonb not null constraint rule_item_breach_test_is_object check (jsonb_typeof(breach_test) = 'object'),
      severity text not null check (severity in ('minor', 'moderate', 'major', 'severe')),
      mandatory boolean not null default true,
      small_too boolean not null default true,
      lineage text[] not null default '{}',
      is_public boolean not null default true,
      retired boolean not null default false,
      verify boolean not null default false,
      position integer not null,
      primary key (version_id, code)
    )`.execute(db);

  await freezePublished(db);
  await createCommitments(db);
}

// Whoever accepted a version can read for ever what it accepted: once it is published only its end is written.
async function freezePublished(db: Kysely<never>): Promise<void> {
  await sql`
    create function refuse_published_items() returns trigger language plpgsql as $$
    begin
      if exists (
        select from rule_set_version
        where id = any (array[case when tg_op <> 'INSERT' then old.version_id end, case when tg_op <> 'DELETE' then new.version_id end])
          and status <> 'draft'
      ) then
        raise exception 'The items of a published rule set are frozen';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`.execute(db);
  await sql`
    create trigger rule_item_frozen before insert or update or delete on rule_item
    for each row execute function refuse_published_items()`.execute(db);
  await sql`
    create function refuse_published_version() returns trigger language plpgsql as $$
    begin
      if old.status = 'draft' then
        return case when tg_op = 'DELETE' then old else new end;
      end if;
      if tg_op = 'DELETE' or new.status = 'draft'
        or (new.id, new.rule_set, new.version, new.reason, new.accept_by, new.published_at, new.from_file, new.created_at)
          is distinct from
          (old.id, old.rule_set, old.version, old.reason, old.accept_by, old.published_at, old.from_file, old.created_at)
      then
        raise exception 'A published version of a rule set is frozen';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger rule_set_version_frozen before update or delete on rule_set_version
    for each row execute function refuse_published_version()`.execute(db);
}

async function createCommitments(db: Kysely<never>): Promise<void> {
  await sql`
    create table commitment (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      rule_set text not null references rule_set (code),
      version_id uuid not null references rule_set_version (id),
      items text[] not null,
      accepted_by uuid references person (id),
      signed_name text not null,
      signed_role text not null,
      accepted_at timestamptz not null,
      expires_on date not null,
      ended_at timestamptz,
      ended_why text check (ended_why in ('replaced', 'expired', 'withdrawn', 'organisation_changed', 'rule_set_retired')),
      reminded_on date,
      constraint commitment_ended check ((ended_at is null) = (ended_why is null))
    )`.execute(db);
  await sql`
    create unique index commitment_current on commitment (organisation_id, rule_set) where ended_at is null`.execute(
    db,
  );
  await sql`create index commitment_expiry on commitment (expires_on) where ended_at is null`.execute(db);

  // An organisation was asked to accept a version; gone once it has.
  await sql`
    create table commitment_request (
      organisation_id uuid not null references organisation (id),
      rule_set text not null references rule_set (code),
      version_id uuid not null references rule_set_version (id) on delete cascade,
      why text not null check (why in ('partner', 'new_version', 'organisation_changed')),
      asked_on date not null,
      reminded_on date,
      primary key (organisation_id, rule_set)
    )`.execute(db);
}
