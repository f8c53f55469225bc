import { type Kysely, sql } from 'kysely';

// When the answers to an opportunity were numbered and opened to its prime, and what a provider asks for in each lot.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table opportunity add column interests_opened_at timestamptz`.execute(db);
  // What closed before there were answers has none to open: nobody is told of it now.
  await sql`
    update opportunity set interests_opened_at = now()
    where published_version is not null
      and (response_deadline is null or response_deadline < current_date or source is not null)`.execute(db);
  await sql`
    create index opportunity_to_open on opportunity (response_deadline)
    where status = 'published' and interests_opened_at is null and source is null`.execute(db);
  await sql`alter table interest_lot add column price_pence bigint check (price_pence >= 0)`.execute(db);
}
