import { type Kysely, sql } from 'kysely';

// What a provider may ask for under the Compact and what it costs in full; and checks of a contract's text, which is not kept.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table advance_payment_request (
      id uuid primary key default gen_random_uuid(),
      subcontract_id uuid not null references subcontract (id),
      amount_pence bigint not null check (amount_pence > 0),
      need text not null,
      wanted_by date,
      asked_by uuid references person (id),
      asked_at timestamptz not null,
      answer_due date not null,
      status text not null default 'asked' check (status in ('asked', 'granted', 'granted_in_part', 'refused', 'withdrawn')),
      granted_pence bigint check (granted_pence >= 0),
      reason text,
      decided_by uuid references person (id),
      decided_at timestamptz,
      overdue_since date
    )`.execute(db);
  await sql`
    create unique index advance_payment_request_open on advance_payment_request (subcontract_id) where status = 'asked'`.execute(
    db,
  );
  await sql`
    create table full_cost (
      subcontract_id uuid primary key references subcontract (id),
      direct_pence bigint not null check (direct_pence >= 0),
      overhead_pence bigint not null check (overhead_pence >= 0),
      price_pence bigint not null check (price_pence >= 0),
      subsidised_by text,
      shown_to_prime boolean not null default false,
      stated_by uuid references person (id),
      stated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table clause_check (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      subcontract_id uuid references subcontract (id),
      name text not null,
      sha256 text not null,
      characters integer not null,
      findings jsonb not null constraint clause_check_findings_is_array check (jsonb_typeof(findings) = 'array'),
      rules_version integer not null,
      checked_by uuid references person (id),
      checked_at timestamptz not null
    )`.execute(db);
  await sql`create index clause_check_organisation on clause_check (organisation_id, checked_at)`.execute(db);
}
