import { type Kysely, sql } from 'kysely';

// Each assessor scores alone; a chair records what they agree on; a decision is made for each interest in each lot, with
// its reason, and may be challenged. A lot is awarded once.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table assessor (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      person_id uuid not null references person (id),
      is_chair boolean not null default false,
      appointed_by uuid references person (id),
      appointed_at timestamptz not null,
      declared_at timestamptz,
      removed_at timestamptz,
      constraint assessor_once unique (opportunity_id, person_id)
    )`.execute(db);
  await sql`create index assessor_person on assessor (person_id)`.execute(db);
  await sql`
    create unique index assessor_one_chair on assessor (opportunity_id) where is_chair and removed_at is null`.execute(
    db,
  );
  // Declared by the provider's name, before any answer is read; the assessor never scores that provider.
  await sql`
    create table assessor_conflict (
      assessor_id uuid not null references assessor (id),
      organisation_id uuid not null references organisation (id),
      nature text not null,
      primary key (assessor_id, organisation_id)
    )`.execute(db);

  await sql`
    create table assessment (
      id uuid primary key default gen_random_uuid(),
      interest_id uuid not null references interest (id),
      assessor_id uuid not null references assessor (id),
      locked_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint assessment_once unique (interest_id, assessor_id)
    )`.execute(db);
  await sql`
    create table assessment_score (
      assessment_id uuid not null references assessment (id),
      criterion_id uuid not null,
      points integer not null check (points between 0 and 5),
      reason text not null default '',
      primary key (assessment_id, criterion_id)
    )`.execute(db);
  await sql`
    create table consensus (
      interest_id uuid primary key references interest (id),
      recorded_by uuid references person (id),
      locked_at timestamptz,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create table consensus_score (
      interest_id uuid not null references consensus (interest_id),
      criterion_id uuid not null,
      points integer not null check (points between 0 and 5),
      reason text not null default '',
      primary key (interest_id, criterion_id)
    )`.execute(db);

  await sql`
    create table decision (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      lot_id uuid not null references lot (id),
      interest_id uuid not null references interest (id),
      outcome text not null check (outcome in ('award', 'reserve', 'not_this_time')),
      reason_code text not null,
      reason text not null,
      feedback text not null default '',
      standstill_until date,
      decided_by uuid references person (id),
      decided_at timestamptz not null,
      constraint decision_once unique (interest_id, lot_id)
    )`.execute(db);
  await sql`create unique index decision_one_award on decision (lot_id) where outcome = 'award'`.execute(db);
  await sql`create index decision_opportunity on decision (opportunity_id)`.execute(db);

  await sql`
    create table challenge (
      id uuid primary key default gen_random_uuid(),
      decision_id uuid not null unique references decision (id),
      raised_by uuid references person (id),
      raised_at timestamptz not null,
      grounds text not null,
      answer_due date not null,
      status text not null default 'raised' check (status in ('raised', 'answered', 'escalated', 'closed')),
      outcome text check (outcome in ('upheld', 'not_upheld')),
      answer text,
      answered_by uuid references person (id),
      answered_at timestamptz,
      escalated_at timestamptz,
      escalation_reason text,
      steward_id uuid references person (id),
      steward_at timestamptz,
      steward_finding text
    )`.execute(db);

  // What the ledger will hold of a sub-contract. It begins with the award.
  await sql`
    create table subcontract (
      id uuid primary key default gen_random_uuid(),
      decision_id uuid not null unique references decision (id),
      opportunity_id uuid not null references opportunity (id),
      lot_id uuid not null references lot (id),
      head_contract_id uuid references head_contract (id),
      prime_id uuid not null references organisation (id),
      provider_id uuid not null references organisation (id),
      status text not null default 'awarded' check (status in ('awarded', 'signed', 'ended', 'not_concluded')),
      terms jsonb not null constraint subcontract_terms_is_object check (jsonb_typeof(terms) = 'object'),
      awarded_at timestamptz not null,
      signed_on date
    )`.execute(db);
  await sql`create index subcontract_prime on subcontract (prime_id, awarded_at)`.execute(db);
  await sql`create index subcontract_provider on subcontract (provider_id, awarded_at)`.execute(db);
}
