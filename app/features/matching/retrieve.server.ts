import type { Services } from '#app/services/services.ts';
import { opportunitiesByRows } from '#db/queries/match.ts';
import type { Alike } from '#search/alike.ts';
import { askRows } from './ask-rows.ts';
import { type WordsOfNeed, wordsOfNeed } from './compare-words.server.ts';
import type { OpportunityForMatch, ProviderForMatch } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { justOutside } from './retrieval/just-outside.ts';
import { roundAbout } from './retrieval/round-about.ts';
import { setBeside } from './retrieval/set-beside.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A provider to score: the most that its score can come to, and whether its rows answer or only its words are alike. */
export type Candidate = { organisationId: string; atMost: number; answers: boolean };

/**
 * Whom to score for a need: the best by rows and words together, and some whom their rows rule out, so that the list of the
 * excluded says what would lift it. `alike` says how alike the words of some are; null where none were compared at all.
 */
export type Candidates = {
  candidates: Candidate[];
  /** How many answer by their rows, be they among the candidates or not. */
  total: number;
  nearby: string[];
  words: WordsOfNeed;
  alike: readonly Alike[] | null;
};

export type ProvidersAsked = { need: OpportunityForMatch; primeId: string; claimedOnly: boolean };

/** At most so many are scored for one list. */
export const mostCandidates = 300;
const mostByWords = 100;
const mostNearby = 40;
const mostPoints = 100;
const mostAround = 800;
// Each part is rounded to a tenth of a point.
const roundings = 0.05 * Object.keys(CURRENT_FORMULA.parts).length;

/**
 * Retrieves providers for a need. Rows choose alone when the search engine does not answer. A need that is only known as a
 * text rules nobody out by its rows: there whoever is among the hundred likest by words is a candidate too. Of anybody else
 * the words are at most as alike as those of the last of these.
 * @param most how many candidates there are at most
 */
export async function retrieveProviders(
  services: Services,
  { need, primeId, claimedOnly }: ProvidersAsked,
  vocabulary: Vocabulary,
  most = mostCandidates,
): Promise<Candidates> {
  const askFor = (wordsCompared: boolean) =>
    askRows(need, { formula: CURRENT_FORMULA, vocabulary, today: services.clock.today(), wordsCompared });
  const byWordsAlone = need.requirements.length === 0;
  const filters = byWordsAlone && claimedOnly ? [{ field: 'claimed', anyOf: ['yes'] }] : [];
  const mostAlike = byWordsAlone ? most : mostByWords;
  const words = await wordsOfNeed(services, need.text);
  const found = await words.likest(filters, mostAlike);
  const alike = (found ?? []).filter(({ id }) => id !== primeId);
  const market = await services.market.current();
  const { providers, total } = setBeside(market, {
    need: askFor(found !== null),
    claimedOnly,
    except: primeId,
    words: alike,
    relevanceOfOthers: found && found.length === mostAlike ? (found.at(-1)?.relevance ?? 0) : 0,
    limit: most,
  });
  const nearby = justOutside(market, { need: askFor(true), claimedOnly, except: primeId }, mostNearby);
  const answering = providers.map(({ id, atMost, answers }) => ({
    organisationId: id,
    atMost: atMost + roundings,
    answers,
  }));
  const byWords = alike.map(({ id }) => ({ organisationId: id, atMost: mostPoints, answers: false }));
  return { candidates: byWordsAlone ? byWords : answering, total, nearby, words, alike: found && alike };
}

/**
 * Retrieves those round about a need, whatever their words: of its services in its regions, and in its places with whatever
 * service. They say what each criterion of a draft costs.
 * @returns their ids; `cut` when there are more
 */
export async function retrieveAround(
  services: Services,
  { need: { requirements }, primeId }: Pick<ProvidersAsked, 'need' | 'primeId'>,
  vocabulary: Vocabulary,
): Promise<{ ids: string[]; cut: boolean }> {
  const districts = [...new Set(requirements.flatMap((requirement) => requirement.districts))];
  const { ids, total } = roundAbout(await services.market.current(), {
    serviceTypes: [...new Set(requirements.flatMap(({ serviceType }) => serviceType ?? []))],
    around: vocabulary.districtsAround(districts),
    districts: vocabulary.isEverywhere(districts) ? [] : districts,
    except: primeId,
    limit: mostAround,
  });
  return { ids, cut: total > ids.length };
}

/** Retrieves the ids of open opportunities for a provider, the likeliest by their rows first. */
export async function retrieveOpportunities(
  services: Services,
  provider: ProviderForMatch,
  vocabulary: Vocabulary,
  limit: number,
): Promise<string[]> {
  return opportunitiesByRows(services.db, {
    activities: provider.activities.map(({ serviceType, customerGroups, specialisms, districts }) => ({
      serviceType,
      groups: vocabulary.groupsThatMeet(customerGroups),
      specialisms,
      districts,
    })),
    today: services.clock.today().toString(),
    except: provider.organisationId,
    limit,
  });
}
