import { type Kysely, sql } from 'kysely';

// The dates of a transfer. Moving it makes a new plan; the old one is kept.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table tupe_plan (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      version integer not null,
      transfer_on date not null,
      jurisdiction text not null check (jurisdiction in ('GB', 'NI')),
      rules_version integer not null,
      milestones jsonb not null constraint tupe_plan_milestones_is_array check (jsonb_typeof(milestones) = 'array'),
      reason text not null,
      made_by uuid references person (id),
      made_by_organisation_id uuid references organisation (id),
      made_at timestamptz not null,
      replaced_at timestamptz,
      constraint tupe_plan_version unique (declaration_id, version)
    )`.execute(db);
  await sql`
    create unique index tupe_plan_current on tupe_plan (declaration_id) where replaced_at is null`.execute(db);
  await sql`
    create table tupe_milestone_done (
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      code text not null,
      done_on date not null,
      words text not null default '',
      done_by uuid references person (id),
      done_by_organisation_id uuid references organisation (id),
      recorded_at timestamptz not null,
      primary key (declaration_id, code)
    )`.execute(db);
  // What somebody was reminded of, once for each date.
  await sql`
    create table tupe_reminder (
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      code text not null,
      due date not null,
      kind text not null check (kind in ('before', 'due', 'overdue')),
      sent_at timestamptz not null,
      primary key (declaration_id, code, due, kind)
    )`.execute(db);
}
