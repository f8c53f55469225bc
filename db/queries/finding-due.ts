import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** Organisations that have a finding whose days to answer were over before a day, the first after an id. */
export async function organisationsToPublish(
  db: Kysely<Database>,
  { today, after, limit }: { today: string; after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .select('organisation_id')
    .distinct()
    .where('status', '=', 'open')
    .where('annotate_by', '<', today)
    .where('organisation_id', '>', after)
    .orderBy('organisation_id')
    .limit(limit)
    .execute();
  return rows.map(({ organisation_id }) => organisation_id);
}

/** Organisations with a finding that nobody has answered and of which they were not reminded, due by a day. */
export async function organisationsToRemind(
  db: Kysely<Database>,
  { until, after, limit }: { until: string; after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .select('organisation_id')
    .distinct()
    .where('status', '=', 'open')
    .where('annotation', 'is', null)
    .where('reminded_on', 'is', null)
    .where('annotate_by', '<=', until)
    .where('organisation_id', '>', after)
    .orderBy('organisation_id')
    .limit(limit)
    .execute();
  return rows.map(({ organisation_id }) => organisation_id);
}

/** The open findings of an organisation, with what its clocks need. */
export function openFindings(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('finding')
    .select(['id', 'item_code', 'test', 'annotate_by', 'annotation', 'reminded_on'])
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'open')
    .orderBy('annotate_by')
    .orderBy('id')
    .execute();
}

/**
 * The organisations that the tests look at, the first after an id: primes, whoever accepted something that has run out, has a
 * part in a transfer of staff or something to delete, and whoever has a finding of a test that the facts may have cured.
 */
export async function organisationsToSweep(
  db: Kysely<Database>,
  { today, after, limit }: { today: string; after: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organisation.id from organisation
    where organisation.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
      and (organisation.is_prime
        or exists (select from commitment join rule_set_version as version on version.id = commitment.version_id
          where commitment.organisation_id = organisation.id
            and (commitment.expires_on < ${today}::date or version.status <> 'published'))
        or exists (select from tupe_party where tupe_party.organisation_id = organisation.id and tupe_party.ended_at is null)
        or exists (select from tupe_deletion where tupe_deletion.organisation_id = organisation.id
          and tupe_deletion.confirmed_at is null and tupe_deletion.due_on < ${today}::date)
        or exists (select from finding where finding.organisation_id = organisation.id
          and finding.status in ('open', 'published', 'upheld')))
    order by organisation.id
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
