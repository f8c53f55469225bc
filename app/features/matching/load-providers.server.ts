import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { latestProfileSnapshots } from '#db/queries/profile-version.ts';
import { type ProfileSnapshot, profileSnapshot } from '../profiles/snapshot.ts';
import type { ProviderForMatch } from './domain.ts';
import { toProviderForMatch } from './to-match.ts';
import type { Vocabulary } from './vocabulary.ts';

export type LoadedProvider = { snapshot: ProfileSnapshot; provider: ProviderForMatch };

const legalZone = 'Europe/London';

/** The published profiles of these organisations, ready to be scored; those without an open one are left out. */
export async function loadProviders(
  services: Services,
  organisationIds: readonly string[],
  vocabulary: Vocabulary,
): Promise<LoadedProvider[]> {
  const rows = await latestProfileSnapshots(services.db, organisationIds);
  return rows.map((row) => {
    const snapshot = profileSnapshot.parse(row.snapshot);
    const publishedOn = Temporal.Instant.fromEpochMilliseconds(row.publishedAt.getTime())
      .toZonedDateTimeISO(legalZone)
      .toPlainDate();
    return { snapshot, provider: toProviderForMatch({ snapshot, publishedOn }, vocabulary) };
  });
}

/** One provider, or null when it has no open profile. */
export async function loadProvider(services: Services, organisationId: string, vocabulary: Vocabulary) {
  const [loaded] = await loadProviders(services, [organisationId], vocabulary);
  return loaded ?? null;
}
