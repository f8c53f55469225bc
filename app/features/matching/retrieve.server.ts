import type { Services } from '#app/services/services.ts';
import {
  type AskedNeed,
  opportunitiesByRows,
  providersAround,
  providersByRows,
  providersNearRows,
} from '#db/queries/match.ts';
import type { SearchFilter } from '#search/engine.ts';
import { askRows } from './ask-rows.ts';
import { type AlikeProviders, findAlikeProviders } from './compare-words.server.ts';
import type { OpportunityForMatch, ProviderForMatch } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A provider to score: the most that its score can come to, and whether its rows answer or only its words are alike. */
export type Candidate = { organisationId: string; atMost: number; answers: boolean };

/**
 * Whom to score for a need: the best by rows and words together, and some whom their rows rule out, so that the list of the
 * excluded says what would lift it. `words` says how alike the words of some are, and whether any were compared at all.
 */
export type Candidates = {
  candidates: Candidate[];
  /** How many answer by their rows, be they among the candidates or not. */
  total: number;
  nearby: string[];
  words: AlikeProviders;
};

export type ProvidersAsked = { need: OpportunityForMatch; primeId: string; claimedOnly: boolean };

/** At most so many are scored for one list. */
export const mostCandidates = 300;
const mostByWords = 100;
const mostNearby = 60;
const mostPoints = 100;
const mostAround = 800;
// Each part is rounded to a tenth of a point.
const roundings = 0.05 * Object.keys(CURRENT_FORMULA.parts).length;

/** Retrieves providers for a need. Rows choose alone when the search engine does not answer. */
export async function retrieveProviders(
  services: Services,
  { need, primeId, claimedOnly }: ProvidersAsked,
  vocabulary: Vocabulary,
): Promise<Candidates> {
  const filters = [...placesOf(need, vocabulary), ...(claimedOnly ? [{ field: 'claimed', anyOf: ['yes'] }] : [])];
  const askFor = (wordsCompared: boolean) =>
    askRows(need, { formula: CURRENT_FORMULA, vocabulary, today: services.clock.today(), wordsCompared });
  const mostAlike = need.requirements.length > 0 ? mostByWords : mostCandidates;
  const [words, near] = await Promise.all([
    findAlikeProviders(services, need.text, filters, mostAlike),
    providersNearRows(services.db, { need: askFor(true), claimedOnly, except: primeId }, mostNearby),
  ]);
  const asked = askFor(words.compared);
  const alike = words.found.filter(({ id }) => id !== primeId);
  const { providers, total } = await providersByRows(services.db, {
    need: asked,
    claimedOnly,
    except: primeId,
    words: alike,
    relevanceOfOthers: words.found.length < mostAlike ? 0 : (words.found.at(-1)?.relevance ?? 0),
    limit: mostCandidates,
  });
  const known = new Set(providers.map(({ id }) => id));
  const byWords = alike
    .filter(({ id }) => !known.has(id))
    .map(({ id, relevance }) => ({ id, atMost: mostOf(asked, relevance) }));
  const candidates = [
    ...providers.map(({ id, atMost }) => ({ organisationId: id, atMost: atMost + roundings, answers: true })),
    ...byWords.map(({ id, atMost }) => ({ organisationId: id, atMost: atMost + roundings, answers: false })),
  ];
  return { candidates, total, nearby: near, words };
}

// Whom its rows would rule out its words bring back where rows were only read from a text. Such a one carries no volume.
function mostOf({ rows, pointsOfAll, proposed, capabilities }: AskedNeed, relevance: number): number {
  if (rows.length === 0) return mostPoints;
  const capability = capabilities.reduce((sum, { points, freshPoints }) => sum + Math.max(...points) + freshPoints, 0);
  return proposed ? pointsOfAll + capability + proposed.points + proposed.words * relevance : 0;
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
  const { ids, total } = await providersAround(services.db, {
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

// Everyone works somewhere: a filter on every district costs time and keeps nobody out.
function placesOf({ requirements }: OpportunityForMatch, vocabulary: Vocabulary): SearchFilter[] {
  const districts = [...new Set(requirements.flatMap((requirement) => requirement.districts))];
  const anywhere = requirements.some((requirement) => requirement.districts.length === 0);
  return anywhere || vocabulary.isEverywhere(districts) ? [] : [{ field: 'district', anyOf: districts }];
}
