import type { Services } from '#app/services/services.ts';
import { readPublishedProfiles } from '../profiles/published.server.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';
import { legalDay } from '../working-days/legal-day.ts';
import type { ProviderForMatch } from './domain.ts';
import { toProviderForMatch } from './to-match.ts';
import type { Vocabulary } from './vocabulary.ts';

export type LoadedProvider = { version: number; snapshot: ProfileSnapshot; provider: ProviderForMatch };

/** The published profiles of these organisations, ready to be scored; those without an open one are left out. */
export async function loadProviders(
  services: Services,
  organisationIds: readonly string[],
  vocabulary: Vocabulary,
): Promise<LoadedProvider[]> {
  const profiles = await readPublishedProfiles(services.db, organisationIds);
  return profiles.map(({ version, snapshot, publishedAt }) => {
    const facts = { snapshot, publishedOn: legalDay(publishedAt) };
    return { version, snapshot, provider: toProviderForMatch(facts, vocabulary) };
  });
}

/** One provider, or null when it has no open profile. */
export async function loadProvider(
  services: Services,
  organisationId: string,
  vocabulary: Vocabulary,
): Promise<LoadedProvider | null> {
  const [loaded] = await loadProviders(services, [organisationId], vocabulary);
  return loaded ?? null;
}
