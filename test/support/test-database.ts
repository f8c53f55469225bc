import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { type DatabaseConnection, openEmbedded, openServer } from '#db/connection.ts';
import { databaseUrl, templateName } from './template.ts';

export type TestDatabase = { connection: DatabaseConnection; remove: () => Promise<void> };

/** A database of its own on a Postgres server, made from the run's template. */
export async function openServerDatabase(serverUrl: string): Promise<TestDatabase & { url: string }> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const name = `tierbridge_test_${randomUUID().replaceAll('-', '')}`;
  await admin.unsafe(`create database ${name} template ${templateName}`);
  const url = databaseUrl(serverUrl, name);
  return {
    url,
    connection: openServer(url, { maximum: 5 }),
    remove: async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

const kept: DatabaseConnection[] = [];

/**
 * An embedded database as the template has it. Making one takes most of a second, so those that the tests of a file are
 * done with are emptied and used again by the next.
 */
export async function openKeptDatabase(template: string): Promise<TestDatabase> {
  const connection = kept.pop() ?? (await openEmbedded('memory', new Blob([await readFile(template)])));
  let closed = false;
  return {
    connection: {
      ...connection,
      close: async () => {
        closed = true;
      },
    },
    remove: async () => {
      if (!closed) throw new Error('A test database was removed while it was open');
      await connection.jobs.executeSql(emptied);
      kept.push(connection);
    },
  };
}

// Triggers are off while it runs: the audit log, rightly, lets nobody else delete from it. Reference data stays, and is
// loaded again where a test edited it; rule sets go back to the versions of the files, which nobody can edit.
const emptied = `
  set session_replication_role = replica;
  do $$
  declare emptied regclass;
  begin
    for emptied in
      select format('public.%I', tablename)::regclass from pg_tables where schemaname = 'public' and tablename not in
        ('kysely_migration', 'kysely_migration_lock', 'reference_load', 'reference_entry', 'place', 'programme_area',
         'programme_area_member', 'rule_set', 'rule_set_version', 'rule_item')
    loop
      execute format('delete from %s', emptied);
    end loop;
    delete from rule_item where version_id in (select id from rule_set_version where not from_file);
    delete from rule_set_version where not from_file;
    update rule_set_version set status = 'published', ended_by = null, ended_at = null, ended_reason = null
      where status <> 'published';
    delete from job.job;
    delete from job.schedule;
    update job.queue set deferred_count = 0, blocked_count = 0, queued_count = 0, ready_count = 0, active_count = 0, failed_count = 0, total_count = 0
      where total_count > 0;
    if exists (select from reference_entry where edited_at is not null)
      or exists (select from programme_area where edited_at is not null)
    then
      update reference_entry set edited_at = null, edited_by = null, note = null where edited_at is not null;
      update programme_area set edited_at = null, edited_by = null where edited_at is not null;
      delete from reference_load;
    end if;
  end $$;
  set session_replication_role = origin;`;
