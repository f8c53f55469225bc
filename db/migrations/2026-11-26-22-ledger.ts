import { type Kysely, sql } from 'kysely';

// What was promised against what happens: a sub-contract's terms, its referrals, its payments, its notices. Each side
// enters its own figures.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table subcontract
      add column signed_recorded_at timestamptz,
      add column signed_recorded_by uuid references person (id),
      add column signature_confirmed_at timestamptz,
      add column signature_disputed_at timestamptz,
      add column signature_disputed_reason text,
      add column starts_on date,
      add column ends_on date,
      add column shorter_term_reason text,
      add column notice_months integer check (notice_months between 0 and 60),
      add column payment_days integer check (payment_days between 0 and 365),
      add column payment_regime text check (payment_regime in ('pcr_2015', 'pa_2023', 'other')),
      add column up_front_percent integer check (up_front_percent between 0 and 100),
      add column went_live_on date,
      add column ended_on date,
      add column ended_reason text,
      add column version integer not null default 1,
      add constraint subcontract_term check (ends_on is null or starts_on is null or ends_on >= starts_on)`.execute(db);

  await sql`
    create table referral_flow (
      subcontract_id uuid not null references subcontract (id),
      month date not null check (extract(day from month) = 1),
      sent integer check (sent >= 0),
      sent_by uuid references person (id),
      sent_at timestamptz,
      received integer check (received >= 0),
      received_by uuid references person (id),
      received_at timestamptz,
      explanation text,
      primary key (subcontract_id, month)
    )`.execute(db);

  await sql`
    create table payment (
      id uuid primary key default gen_random_uuid(),
      subcontract_id uuid not null references subcontract (id),
      reference text not null,
      amount_pence bigint not null check (amount_pence > 0),
      received_on date not null,
      valid_on date,
      invoice_due_on date,
      rejected_on date,
      rejected_reason text,
      disputed_on date,
      disputed_reason text,
      dispute_settled_on date,
      funder_paid_on date,
      paid_on date,
      paid_seen_on date,
      entered_by_organisation_id uuid not null references organisation (id),
      entered_by uuid references person (id),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint payment_once unique (subcontract_id, reference),
      constraint payment_in_order check (
        (paid_on is null or paid_on >= received_on) and (valid_on is null or valid_on >= received_on)
        and (disputed_on is null or disputed_on >= received_on) and (rejected_on is null or rejected_on >= received_on)
      )
    )`.execute(db);
  await sql`create index payment_unpaid on payment (received_on) where paid_on is null`.execute(db);

  // end: the sub-contract ends early. change: of terms or volume. partner: a named partner is dropped or replaced, which the
  // stewards are told of before.
  await sql`
    create table change_notice (
      id uuid primary key default gen_random_uuid(),
      subcontract_id uuid not null references subcontract (id),
      kind text not null check (kind in ('end', 'change', 'partner')),
      given_by_organisation_id uuid not null references organisation (id),
      given_by uuid references person (id),
      given_on date not null,
      effective_on date not null,
      reasons text not null,
      impact text not null default '',
      improvement_plan text,
      for_performance boolean not null default false,
      replacement text,
      proposed jsonb constraint change_notice_proposed_is_object check (jsonb_typeof(proposed) = 'object'),
      exceptional_reason text,
      steward_view text check (steward_view in ('accepted', 'not_accepted')),
      steward_words text,
      steward_id uuid references person (id),
      steward_at timestamptz,
      answer text check (answer in ('agreed', 'not_agreed')),
      answer_words text,
      answered_by uuid references person (id),
      answered_at timestamptz,
      took_effect_at timestamptz,
      withdrawn_at timestamptz,
      recorded_at timestamptz not null,
      constraint change_notice_order check (effective_on >= given_on)
    )`.execute(db);
  await sql`create index change_notice_subcontract on change_notice (subcontract_id)`.execute(db);
  await sql`create index change_notice_waiting on change_notice (effective_on)
    where took_effect_at is null and withdrawn_at is null`.execute(db);
}
