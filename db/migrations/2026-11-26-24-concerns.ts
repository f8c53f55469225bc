import { type Kysely, sql } from 'kysely';

// A concern of a partner, or of one who would be, against an item. group_key and person_key stand for the reporter's group of
// control and for the person, so that voices are counted without a name: for an anonymous one they are all that is kept,
// beside the hash of its receipt; its moments are days, and no sub-contract is named (docs/decisions/0018).
export async function up(db: Kysely<never>): Promise<void> {
  // What whom it is about reads once enough groups have raised the same item: the item, and the day it was shown. Each stands
  // for concerns that no other one stands for, so that no two of them differ by one voice.
  await sql`
    create table concern_aggregate (
      id uuid primary key default gen_random_uuid(),
      subject_id uuid not null references organisation (id),
      item_code text not null,
      shown_on date not null,
      answer text,
      answered_by uuid references person (id),
      answered_at timestamptz
    )`.execute(db);
  await sql`create index concern_aggregate_subject on concern_aggregate (subject_id, shown_on)`.execute(db);

  // The months in which voices were counted: once each, on a fixed day.
  await sql`create table concern_count (month date primary key, counted_at timestamptz not null)`.execute(db);

  await sql`
    create table concern (
      id uuid primary key default gen_random_uuid(),
      subject_id uuid not null references organisation (id),
      item_code text not null,
      openness text not null check (openness in ('named', 'confidential', 'anonymous')),
      reporter_organisation_id uuid references organisation (id),
      reporter_person_id uuid references person (id),
      receipt_hash text unique,
      group_key text not null,
      person_key text not null,
      is_partner boolean,
      subcontract_id uuid references subcontract (id),
      grounds text not null,
      wanted text not null default '',
      litigation boolean not null default false,
      shown_to_subject boolean not null default false,
      shown_on date,
      aggregate_id uuid references concern_aggregate (id),
      entered_on date,
      status text not null check (status in ('draft', 'raised_with_prime', 'resolved', 'prime_deadlock', 'prime_overdue',
        'submitted', 'triaged', 'mediation', 'settled', 'mediation_failed', 'decided', 'remedy_plan', 'verified',
        'withdrawn', 'closed')),
      triage text check (triage in ('merlin', 'commercial', 'mixed', 'out_of_scope')),
      triage_reason text,
      outcome text check (outcome in ('no_breach', 'breach_minor', 'breach_material')),
      outcome_reason text,
      steward_id uuid references person (id),
      decided_by uuid references person (id),
      decided_at timestamptz,
      mediator text,
      mediation_terms text,
      subject_acknowledged_at timestamptz,
      subject_answer text,
      subject_answered_by uuid references person (id),
      subject_answered_at timestamptz,
      finding_id uuid references finding (id),
      case_id uuid references conduct_case (id),
      created_at timestamptz not null,
      changed_at timestamptz not null,
      constraint concern_reporter check (
        (openness = 'anonymous') = (reporter_organisation_id is null) and
        (openness = 'anonymous') = (reporter_person_id is null) and
        (openness <> 'anonymous' or receipt_hash is not null)),
      constraint concern_anonymous_names_nobody check (
        openness <> 'anonymous' or (subcontract_id is null and is_partner is null))
    )`.execute(db);
  await sql`create index concern_subject on concern (subject_id, item_code)`.execute(db);
  await sql`create index concern_reporter_organisation on concern (reporter_organisation_id)`.execute(db);

  // due: the day by which a party must act. A clock fires once.
  await sql`
    create table concern_clock (
      concern_id uuid not null references concern (id),
      clock text not null,
      due date not null,
      stopped_at timestamptz,
      fired_at timestamptz,
      primary key (concern_id, clock, due)
    )`.execute(db);
  await sql`
    create index concern_clock_due on concern_clock (due) where stopped_at is null and fired_at is null`.execute(db);

  await sql`
    create table concern_message (
      id uuid primary key default gen_random_uuid(),
      concern_id uuid not null references concern (id),
      sender text not null check (sender in ('reporter', 'steward', 'subject')),
      reader text not null check (reader in ('reporter', 'steward', 'subject')),
      position integer not null,
      body text not null,
      sent_at timestamptz not null,
      sent_by uuid references person (id),
      constraint concern_message_position unique (concern_id, position)
    )`.execute(db);

  // What an anonymous reporter did, until its day is over and the audit log hears of it.
  await sql`
    create table concern_entry (
      concern_id uuid not null references concern (id),
      position integer not null,
      verb text not null,
      detail jsonb not null constraint concern_entry_detail_is_object check (jsonb_typeof(detail) = 'object'),
      day date not null,
      primary key (concern_id, position)
    )`.execute(db);

  await sql`
    create table concern_note (
      id uuid primary key default gen_random_uuid(),
      concern_id uuid not null references concern (id),
      body text not null,
      written_by uuid references person (id),
      written_at timestamptz not null
    )`.execute(db);

  await sql`
    create table retaliation_watch (
      id uuid primary key default gen_random_uuid(),
      concern_id uuid not null references concern (id),
      subcontract_id uuid not null references subcontract (id),
      from_day date not null,
      until_day date not null,
      terms jsonb not null default '{}' constraint retaliation_watch_terms_is_object check (jsonb_typeof(terms) = 'object'),
      flagged_on date,
      facts jsonb constraint retaliation_watch_facts_is_object check (facts is null or jsonb_typeof(facts) = 'object'),
      settled_as text check (settled_as in ('explained', 'retaliation', 'no_finding')),
      settled_by uuid references person (id),
      settled_reason text,
      constraint retaliation_watch_once unique (concern_id, subcontract_id)
    )`.execute(db);
}
