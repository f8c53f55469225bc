import { type Kysely, sql } from 'kysely';

// What an answer says of the cost of staff who would transfer is in the version that was sent, which is what everybody reads.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table interest_lot drop column tupe_included, drop column tupe_pence, drop column tupe_basis`.execute(
    db,
  );
}
