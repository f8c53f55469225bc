import type { Kysely } from 'kysely';
import {
  findLastProfileVersion,
  findProfileVersion,
  latestProfileSnapshots,
  listProfileVersions,
} from '#db/queries/profile-version.ts';
import type { Database } from '#db/schema.ts';
import { type ProfileSnapshot, profileSnapshot } from './snapshot.ts';

/** A version of a profile, as it was published. */
export type PublishedProfile = { version: number; publishedAt: Date; snapshot: ProfileSnapshot };

/** The open profiles of these organisations; those without one are left out. */
export async function readPublishedProfiles(
  db: Kysely<Database>,
  organisationIds: readonly string[],
): Promise<PublishedProfile[]> {
  const rows = await latestProfileSnapshots(db, organisationIds);
  return rows.map(({ version, publishedAt, snapshot }) => ({
    version,
    publishedAt,
    snapshot: profileSnapshot.parse(snapshot),
  }));
}

/** One version of an organisation's profile, or its last when none is named; null when there is none. */
export async function readProfileVersion(
  db: Kysely<Database>,
  organisationId: string,
  version?: number,
): Promise<PublishedProfile | null> {
  const row =
    version === undefined
      ? await findLastProfileVersion(db, organisationId)
      : await findProfileVersion(db, organisationId, version);
  return row
    ? { version: row.version, publishedAt: row.published_at, snapshot: profileSnapshot.parse(row.snapshot) }
    : null;
}

/** When each version of an organisation's profile was published and by whom, newest first. */
export async function listVersions(db: Kysely<Database>, organisationId: string) {
  const rows = await listProfileVersions(db, organisationId);
  return rows.map(({ version, published_at, publishedBy }) => ({ version, publishedAt: published_at, publishedBy }));
}
