import type { Services } from '#app/services/services.ts';
import { type Alike, findAlike, relevanceOfEach } from '#search/alike.ts';
import type { SearchFilter } from '#search/engine.ts';

/** How alike the words of each are to a text: 0 to 1, or null where no words were compared. */
export type Relevance = ReadonlyMap<string, number | null>;

/** `degraded` when the search engine did not answer, so that no words were compared. */
export type WordsCompared = { relevance: Relevance; degraded: boolean };

/** How alike the words of these providers are to those of a need. */
export async function compareWords(
  services: Services,
  text: string,
  organisationIds: readonly string[],
): Promise<WordsCompared> {
  const uncompared = new Map(organisationIds.map((id) => [id, null]));
  if (!hasWords(text) || organisationIds.length === 0) return { relevance: uncompared, degraded: false };
  try {
    return { relevance: await relevanceOfEach(services.search, 'profile', text, organisationIds), degraded: false };
  } catch (error) {
    services.log.warn({ err: error }, 'search did not answer: matching without words');
    return { relevance: uncompared, degraded: true };
  }
}

export type AlikeProviders = {
  found: readonly Alike[];
  /** False where the need has no words or the engine did not answer. */
  compared: boolean;
  degraded: boolean;
};

/** The providers whose words are most like those of a need, wherever their rows stand. */
export async function findAlikeProviders(
  services: Services,
  text: string,
  filters: readonly SearchFilter[],
  limit: number,
): Promise<AlikeProviders> {
  if (!hasWords(text)) return { found: [], compared: false, degraded: false };
  try {
    const found = await findAlike(services.search, 'profile', { text, filters, limit });
    return { found, compared: true, degraded: false };
  } catch (error) {
    services.log.warn({ err: error }, 'search did not answer: matching without words');
    return { found: [], compared: false, degraded: true };
  }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
