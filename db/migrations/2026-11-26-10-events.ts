import { type Kysely, sql } from 'kysely';

// What happens to an opportunity is told like a match: once to each person, at once or in the digest that they chose.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table alert_preference
      drop constraint alert_preference_kind_check,
      add constraint alert_preference_kind_check check (kind in ('need', 'provider', 'answering', 'running'))`.execute(
    db,
  );
  await sql`
    alter table notification
      drop constraint notification_kind_check,
      add constraint notification_kind_check check (kind in ('need', 'provider', 'saved_search', 'answering', 'running')),
      add column event text,
      add column path text,
      add constraint notification_event_has_path check ((event is null) = (path is null) and (event is null) = (kind not in ('answering', 'running')))`.execute(
    db,
  );
}
