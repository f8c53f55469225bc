import type { Services } from '#app/services/services.ts';
import { listProfileChangeTimes } from '#db/queries/profile-version.ts';
import { readPublishedProfiles } from './published.server.ts';
import { profileDocument } from './search-document.ts';

const batch = 500;

/** Brings what search knows of one profile up to date: there when it is open to all, gone when it is not. */
export async function syncProfile(services: Services, organisationId: string): Promise<void> {
  await syncBatch(services, [organisationId]);
}

/** The same for many, a batch at a time. */
export async function syncProfiles(services: Services, organisationIds: readonly string[]): Promise<void> {
  for (let start = 0; start < organisationIds.length; start += batch) {
    await syncBatch(services, organisationIds.slice(start, start + batch));
  }
}

/*
 * The time of the last change to the profile or its organisation numbers the document: a job that read older rows and
 * writes late changes nothing. The times are read first, so that a number is never newer than the rows it stands for.
 */
async function syncBatch({ db, search, reference }: Services, organisationIds: readonly string[]): Promise<void> {
  const times = await listProfileChangeTimes(db, organisationIds);
  const published = await readPublishedProfiles(db, organisationIds);
  const codes = await reference.current();
  const versions = new Map(
    times.map(({ organisationId, organisationAt, profileAt }) => [
      organisationId,
      Math.max(organisationAt.getTime(), profileAt?.getTime() ?? 0),
    ]),
  );
  const open = new Set(published.map(({ snapshot }) => snapshot.organisationId));
  await search.upsert(
    'profile',
    published.map(({ snapshot, publishedAt }) =>
      profileDocument(snapshot, codes, { version: versions.get(snapshot.organisationId) ?? 0, at: publishedAt }),
    ),
  );
  for (const [organisationId, version] of versions) {
    if (!open.has(organisationId)) await search.remove('profile', organisationId, version);
  }
}
