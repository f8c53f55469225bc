import { type Kysely, sql } from 'kysely';

// A decision is never rewritten: one that no longer stands is set aside, with why, and another is made. What is unique holds
// among those that stand. An award takes effect once, after its standstill.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table decision
      drop constraint decision_once,
      add column exception_reason text,
      add column effective_at timestamptz,
      add column set_aside_at timestamptz,
      add column set_aside_why text check (set_aside_why in
        ('promoted', 'released', 'provider_withdrew', 'challenge_upheld', 'opportunity_withdrawn')),
      add constraint decision_set_aside check ((set_aside_at is null) = (set_aside_why is null)),
      add constraint decision_effective check (effective_at is null or outcome = 'award')`.execute(db);
  await sql`drop index decision_one_award`.execute(db);
  await sql`create unique index decision_once on decision (interest_id, lot_id) where set_aside_at is null`.execute(db);
  await sql`
    create unique index decision_one_award on decision (lot_id)
    where outcome = 'award' and set_aside_at is null`.execute(db);
  await sql`
    create index decision_in_standstill on decision (standstill_until)
    where outcome = 'award' and set_aside_at is null and effective_at is null`.execute(db);

  await sql`
    alter table challenge
      add column escalate_by date,
      add column overdue_since date,
      add column closed_at timestamptz`.execute(db);
  await sql`create index challenge_open on challenge (status, answer_due) where status <> 'closed'`.execute(db);

  // A prime is reminded of a date once: a week later it is another reminder.
  await sql`
    create table decision_reminder (
      opportunity_id uuid not null references opportunity (id),
      due date not null,
      kind text not null,
      sent_at timestamptz not null,
      primary key (opportunity_id, due, kind)
    )`.execute(db);
}
