import { type Kysely, sql } from 'kysely';

// Who was reminded of what, so that nobody is reminded twice.
export async function up(db: Kysely<never>): Promise<void> {
  // Of questions without an answer: once before and once after each clarification deadline that there was.
  await sql`
    create table clarification_reminder (
      opportunity_id uuid not null references opportunity (id),
      kind text not null check (kind in ('before', 'after')),
      deadline date not null,
      sent_at timestamptz not null,
      primary key (opportunity_id, kind, deadline)
    )`.execute(db);
  await sql`alter table invitation add column reminded_at timestamptz`.execute(db);
}
