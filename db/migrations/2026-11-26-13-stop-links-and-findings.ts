import { type Kysely, sql } from 'kysely';

// Where one press stops mails like this one; and by when a steward finds on a challenge.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table mail_message add column stop_url text`.execute(db);
  await sql`
    alter table challenge
      add column finding_due date,
      add column finding_overdue_since date`.execute(db);
}
