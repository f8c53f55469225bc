import type { Services } from '#app/services/services.ts';
import { type Alike, relevanceToEach, type WeighedText, weighText } from '#search/alike.ts';
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
  const words = organisationIds.length === 0 ? noWordsOfNeed : await wordsOfNeed(services, text);
  return words.compareAll(organisationIds);
}

/** How alike the words of one provider are to those of each of several needs, in their order. */
export async function compareWithEach(
  services: Services,
  organisationId: string,
  texts: readonly string[],
): Promise<{ relevance: (number | null)[]; degraded: boolean }> {
  const worded = texts.filter(hasWords);
  try {
    const found = worded.length === 0 ? [] : await relevanceToEach(services.search, 'profile', organisationId, worded);
    const inOrder = found.values();
    return {
      relevance: texts.map((text) => (hasWords(text) ? (inOrder.next().value ?? null) : null)),
      degraded: false,
    };
  } catch (error) {
    services.log.warn({ err: error }, 'search did not answer: matching without words');
    return { relevance: texts.map(() => null), degraded: true };
  }
}

/** The words of a need, weighed once, to be compared with those of providers. */
export type WordsOfNeed = {
  /** The providers whose words are most like them, wherever their rows stand; null where no words can be compared. */
  likest(filters: readonly SearchFilter[], limit: number): Promise<readonly Alike[] | null>;
  compareAll(organisationIds: readonly string[]): Promise<WordsCompared>;
  /** True once the search engine has not answered. */
  degraded(): boolean;
};

/** Weighs the words of a need. Where the search engine does not answer, then or later, matching goes on without words. */
export async function wordsOfNeed(services: Services, text: string): Promise<WordsOfNeed> {
  if (!hasWords(text)) return noWordsOfNeed;
  let degraded = false;
  const attempt = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | null> => {
    if (degraded) return null;
    try {
      return await ask();
    } catch (error) {
      services.log.warn({ err: error }, 'search did not answer: matching without words');
      degraded = true;
      return null;
    }
  };
  const weighed = await attempt((): Promise<WeighedText> => weighText(services.search, 'profile', text));
  return {
    likest: (filters, limit) => attempt(async () => (await weighed?.likest({ filters, limit })) ?? []),
    async compareAll(ids) {
      const relevance = await attempt(async () => weighed?.relevanceOf(ids));
      return { relevance: relevance ?? uncompared(ids), degraded };
    },
    degraded: () => degraded,
  };
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

const uncompared = (ids: readonly string[]): Relevance => new Map(ids.map((id) => [id, null]));

const noWordsOfNeed: WordsOfNeed = {
  likest: async () => null,
  compareAll: async (ids) => ({ relevance: uncompared(ids), degraded: false }),
  degraded: () => false,
};
