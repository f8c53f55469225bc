import { type Kysely, sql } from 'kysely';

// What was given for an opportunity counts for the sub-contracts that come of it: a row of its own there, which points to what was
// given and holds nothing itself. Nobody opens it until its giver says that it is for the incoming provider.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table employee_information
      add column carried_from uuid references employee_information (id),
      add column released_at timestamptz,
      add column released_by uuid references person (id),
      drop constraint employee_information_sealed,
      add constraint employee_information_sealed check (case when carried_from is not null
        then sealed_key is null and envelope_id is null
        else deleted_at is not null or (route = 'vault') = (sealed_key is not null and envelope_id is not null) end),
      add constraint employee_information_carried_once unique (declaration_id, carried_from)`.execute(db);
  await sql`
    create index employee_information_carried on employee_information (carried_from) where carried_from is not null`.execute(
    db,
  );
}
