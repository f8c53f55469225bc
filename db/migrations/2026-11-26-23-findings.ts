import { type Kysely, sql } from 'kysely';

// What the rows show: opened by a computed test once for the same facts, answered before it is public, and ended by what
// cured it or by a steward's reasons. A case is what follows: the ladder of steps, remedies, verification. answer_due is the
// organisation's day, review_on the steward's. A level of 3 or more is proposed, replied to, then takes effect.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table conduct_case (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      level integer not null check (level between 0 and 5),
      status text not null default 'open' check (status in ('open', 'closed')),
      reason text not null,
      public_words text not null default '',
      steward_id uuid references person (id),
      answer_due date,
      answered_at timestamptz,
      overdue_since date,
      review_on date not null,
      review_overdue_since date,
      act_by date,
      acted_at timestamptz,
      proposed_level integer check (proposed_level between 3 and 5),
      proposed_reason text,
      reply_due date,
      reply text,
      replied_at timestamptz,
      published_at timestamptz,
      opened_at timestamptz not null,
      closed_at timestamptz,
      closed_reason text,
      constraint conduct_case_proposal check (
        (proposed_level is null) = (reply_due is null) and (proposed_level is null) = (proposed_reason is null) and
        proposed_level > level)
    )`.execute(db);
  await sql`create unique index conduct_case_open on conduct_case (organisation_id) where status = 'open'`.execute(db);

  await sql`
    create table finding (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      item_code text not null,
      test text not null,
      fingerprint text not null,
      detected_by text not null check (detected_by in ('rule', 'concern', 'audit', 'self_report')),
      severity text not null check (severity in ('minor', 'moderate', 'major', 'severe')),
      subcontract_id uuid references subcontract (id),
      opportunity_id uuid references opportunity (id),
      case_id uuid references conduct_case (id),
      facts jsonb not null constraint finding_facts_is_object check (jsonb_typeof(facts) = 'object'),
      status text not null default 'open' check (status in ('open', 'published', 'upheld', 'dismissed', 'cured', 'closed')),
      opened_on date not null,
      annotate_by date not null,
      annotation text,
      annotated_by uuid references person (id),
      annotated_at timestamptz,
      published_at timestamptz,
      steward_id uuid references person (id),
      reminded_on date,
      decided_by uuid references person (id),
      decided_at timestamptz,
      decision_reason text,
      cured_on date,
      closed_at timestamptz,
      closed_reason text
    )`.execute(db);
  // The same facts open it once; what was cured and comes back is a new one.
  await sql`create unique index finding_once on finding (fingerprint) where status <> 'cured'`.execute(db);
  await sql`create index finding_organisation on finding (organisation_id, status)`.execute(db);
  await sql`create index finding_annotate_by on finding (annotate_by) where status = 'open'`.execute(db);

  await sql`
    create table finding_note (
      id uuid primary key default gen_random_uuid(),
      finding_id uuid not null references finding (id),
      body text not null,
      written_by uuid references person (id),
      written_at timestamptz not null
    )`.execute(db);
  await sql`create index finding_note_finding on finding_note (finding_id, written_at)`.execute(db);

  await sql`
    create table case_step (
      id uuid primary key default gen_random_uuid(),
      case_id uuid not null references conduct_case (id),
      kind text not null,
      level integer check (level between 0 and 5),
      words text not null,
      evidence text,
      is_internal boolean not null default false,
      made_by uuid references person (id),
      made_by_organisation_id uuid references organisation (id),
      made_at timestamptz not null
    )`.execute(db);
  await sql`create index case_step_case on case_step (case_id, made_at)`.execute(db);

  // A step of a remedy plan. Verified by what partners say too, not by the organisation's own evidence alone.
  await sql`
    create table remedy (
      id uuid primary key default gen_random_uuid(),
      case_id uuid not null references conduct_case (id),
      step text not null,
      due_on date not null,
      proposed_by_organisation boolean not null,
      agreed_at timestamptz,
      done_on date,
      done_words text,
      evidence_id uuid references conduct_evidence (id),
      verified_at timestamptz,
      verified_by uuid references person (id),
      verification text,
      overdue_since date,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index remedy_case on remedy (case_id)`.execute(db);

  // What a partner says of a step that is said to be done. An organisation speaks once, and so does a person.
  await sql`
    create table remedy_view (
      remedy_id uuid not null references remedy (id),
      organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id),
      view text not null check (view in ('agree', 'disagree', 'no_view')),
      comment text not null default '',
      given_at timestamptz not null,
      primary key (remedy_id, organisation_id),
      constraint remedy_view_once_a_person unique (remedy_id, person_id)
    )`.execute(db);
}
