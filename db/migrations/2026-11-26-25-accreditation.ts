import { type Kysely, sql } from 'kysely';

// The assessment of a prime against a standard by somebody independent, and what partners say of it in surveys. An answer
// to a survey is never kept with the invitation that it came by.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table accreditation (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      version_id uuid not null references rule_set_version (id),
      status text not null check (status in ('requested', 'booked', 'contacts_given', 'surveying', 'questionnaire_locked', 'timetabled',
        'on_site', 'reported', 'standard_met', 'standard_not_met', 'lapsed', 'cancelled')),
      on_site_on date not null,
      booked_on date not null,
      booked_by uuid references person (id),
      late_reason text,
      late_view_by uuid references person (id),
      late_view_words text,
      contacts_given_on date,
      questionnaire_locked_on date,
      timetable_final_on date,
      report text,
      bands jsonb,
      reported_on date,
      reply_by date,
      reply text,
      replied_on date,
      decision_reason text,
      decided_by uuid references person (id),
      decided_on date,
      anniversary date,
      cancelled_reason text,
      version integer not null default 1,
      created_at timestamptz not null
    )`.execute(db);
  await sql`
    create unique index accreditation_under_way on accreditation (organisation_id)
    where status in ('requested', 'booked', 'contacts_given', 'surveying', 'questionnaire_locked', 'timetabled', 'on_site', 'reported')`.execute(
    db,
  );
  await sql`
    create table accreditation_assessor (
      accreditation_id uuid not null references accreditation (id),
      person_id uuid not null references person (id),
      is_lead boolean not null default false,
      from_day date not null,
      until_day date not null,
      appointed_by uuid references person (id),
      independence_declared_at timestamptz,
      removed_at timestamptz,
      primary key (accreditation_id, person_id)
    )`.execute(db);
  await sql`
    create table accreditation_contact (
      id uuid primary key default gen_random_uuid(),
      accreditation_id uuid not null references accreditation (id),
      organisation_name text not null,
      organisation_id uuid references organisation (id),
      email text not null,
      relation text not null check (relation in ('past', 'present', 'potential')),
      tier integer not null default 1 check (tier between 1 and 9),
      source text not null check (source in ('ledger', 'interest', 'prime')),
      opted_out_at timestamptz,
      opted_out_words text,
      chosen_how text check (chosen_how in ('draw', 'assessor')),
      chosen_why text,
      interviewed_on date,
      constraint accreditation_contact_once unique (accreditation_id, email)
    )`.execute(db);
  await sql`
    create table accreditation_answer (
      accreditation_id uuid not null references accreditation (id),
      principle text not null,
      answer text not null,
      score integer check (score between 0 and 100),
      score_reason text,
      scored_by uuid references person (id),
      primary key (accreditation_id, principle)
    )`.execute(db);
  // What a day brought, once: subject_id is an accreditation, or the head contract whose prime was never accredited.
  await sql`
    create table accreditation_clock (
      subject_id uuid not null,
      clock text not null,
      fired_on date not null,
      primary key (subject_id, clock)
    )`.execute(db);

  // The groups of control that have answered are known by a keyed hash alone; its salt is forgotten when the survey closes.
  await sql`
    create table survey (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('pulse', 'accreditation')),
      subject_id uuid not null references organisation (id),
      accreditation_id uuid references accreditation (id),
      quarter date,
      opens_on date not null,
      closes_on date not null,
      group_salt text,
      closed_at timestamptz,
      created_at timestamptz not null,
      constraint survey_once unique nulls not distinct (kind, subject_id, accreditation_id, quarter)
    )`.execute(db);
  await sql`
    create table survey_invitation (
      id uuid primary key default gen_random_uuid(),
      survey_id uuid not null references survey (id),
      organisation_id uuid references organisation (id),
      contact_id uuid references accreditation_contact (id),
      email text not null,
      sent_on date not null,
      reminded_on date,
      answered boolean not null default false,
      opted_out boolean not null default false,
      constraint survey_invitation_once unique (survey_id, email)
    )`.execute(db);
  await sql`
    create table survey_answer (
      id uuid primary key default gen_random_uuid(),
      survey_id uuid not null references survey (id),
      group_key text not null,
      answers jsonb not null constraint survey_answer_is_object check (jsonb_typeof(answers) = 'object'),
      constraint survey_answer_once unique (survey_id, group_key)
    )`.execute(db);
}
