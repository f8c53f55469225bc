import { type Kysely, sql } from 'kysely';

// Informing and consulting, by employer. Representatives are counted, never named.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table tupe_consultation (
      party_id uuid primary key references tupe_party (id) on delete cascade,
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      has_affected_staff boolean,
      measures_envisaged boolean,
      measures_summary text not null default '',
      route text check (route in ('union', 'existing', 'elected', 'direct')),
      union_name text,
      representatives integer check (representatives >= 0),
      election_called_on date,
      election_held_on date,
      headcount integer check (headcount >= 0),
      headcount_on date,
      transferring integer check (transferring >= 0),
      representatives_exist boolean,
      representatives_invited boolean,
      direct_allowed boolean,
      direct_rule text,
      starts_on date,
      ends_on date,
      closing_words text,
      version integer not null default 1,
      updated_by uuid references person (id),
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table measures_letter (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      party_id uuid not null references tupe_party (id) on delete cascade,
      version integer not null,
      revision integer not null default 1,
      content jsonb not null constraint measures_letter_content_is_object check (jsonb_typeof(content) = 'object'),
      sent_on date,
      sent_by uuid references person (id),
      sent_at timestamptz,
      created_by uuid references person (id),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint measures_letter_version unique (party_id, version)
    )`.execute(db);
  await sql`
    create table tupe_informed (
      id uuid primary key default gen_random_uuid(),
      party_id uuid not null references tupe_party (id) on delete cascade,
      recipients text not null,
      how text not null check (how in ('letter', 'email', 'meeting')),
      informed_on date not null,
      items text[] not null,
      letter_ids uuid[] not null default '{}',
      recorded_by uuid references person (id),
      recorded_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_reason text
    )`.execute(db);
  await sql`
    create index tupe_informed_party on tupe_informed (party_id, informed_on)`.execute(db);
  await sql`
    create table tupe_consultation_entry (
      id uuid primary key default gen_random_uuid(),
      party_id uuid not null references tupe_party (id) on delete cascade,
      kind text not null check (kind in ('meeting', 'proposal', 'reply', 'decision')),
      happened_on date not null,
      words text not null,
      recorded_by uuid references person (id),
      recorded_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_reason text
    )`.execute(db);
  await sql`
    create index tupe_consultation_entry_party on tupe_consultation_entry (party_id, happened_on)`.execute(db);
}
