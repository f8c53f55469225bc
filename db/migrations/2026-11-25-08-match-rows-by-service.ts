import { type Kysely, sql } from 'kysely';

const parts = 16;

// A need asks for a service: the rows of one lie together, so that setting a market beside it reads these pages and no others.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table match_row rename to match_row_before`.execute(db);
  await sql`create table match_row (like match_row_before including comments) partition by hash (service_type)`.execute(
    db,
  );
  for (let part = 0; part < parts; part += 1) {
    await sql`
      create table ${sql.table(`match_row_${part}`)} partition of match_row
      for values with (modulus ${sql.lit(parts)}, remainder ${sql.lit(part)})`.execute(db);
  }
  await sql`insert into match_row select * from match_row_before`.execute(db);
  await sql`drop table match_row_before`.execute(db);
  await sql`
    alter table match_row
      add constraint match_row_pkey primary key (organisation_id, activity_id, service_type),
      add constraint match_row_organisation_id_fkey foreign key (organisation_id)
        references profile (organisation_id) on delete cascade`.execute(db);
}
