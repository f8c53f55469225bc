import { type Kysely, sql } from 'kysely';

// A price, and what transferring staff cost in it, stand in what was sent, where everybody reads them: never beside it as well.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table interest_lot
      drop column price_pence, drop column tupe_included, drop column tupe_pence, drop column tupe_basis`.execute(db);
}
