import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { readPublishedProfiles } from '../profiles/published.server.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';
import type { ProviderForMatch } from './domain.ts';
import { toProviderForMatch } from './to-match.ts';
import type { Vocabulary } from './vocabulary.ts';

export type LoadedProvider = { version: number; snapshot: ProfileSnapshot; provider: ProviderForMatch };

const legalZone = 'Europe/London';

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

const hour = 3_600_000;
const dayOfHour = new Map<number, Temporal.PlainDate>();
const mostHours = 20_000;

/** The calendar day of a moment where the law counts it. A day there begins on the hour, so that each hour is reckoned once. */
export function legalDay(at: Date): Temporal.PlainDate {
  const hours = Math.floor(at.getTime() / hour);
  const known = dayOfHour.get(hours);
  if (known) return known;
  const day = Temporal.Instant.fromEpochMilliseconds(hours * hour)
    .toZonedDateTimeISO(legalZone)
    .toPlainDate();
  if (dayOfHour.size >= mostHours) dayOfHour.clear();
  dayOfHour.set(hours, day);
  return day;
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
