import { type Kysely, sql } from 'kysely';

// What decides whether a sub-contract must be advertised on Contracts Finder (PPN 01/18), and what was done about it.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table head_contract
      add column procurement_began_on date,
      add column central_government boolean,
      add column advertising_threshold_pence bigint
        check (advertising_threshold_pence between 2500000 and 10000000)`.execute(db);
  await sql`
    create table advertising (
      opportunity_id uuid primary key references opportunity (id) on delete cascade,
      arose_after_award boolean,
      exempt_reason text,
      notice_reference text,
      notice_on date,
      award_notice_on date,
      updated_by uuid references person (id),
      updated_at timestamptz not null
    )`.execute(db);
}
