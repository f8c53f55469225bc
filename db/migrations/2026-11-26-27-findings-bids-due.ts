import { type Kysely, sql } from 'kysely';

// When bids for a head contract were due: how long its prime had itself, beside how long it gives providers (domain.md P07).
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table head_contract
      add column bids_due_on date,
      add constraint head_contract_bids_after_beginning check (bids_due_on >= procurement_began_on)`.execute(db);
}
