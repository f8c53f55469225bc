import { rankOpportunitiesForText, rankProvidersForText } from '#app/features/matching/rank-for-text.server.ts';
import { readTypedPlace } from '#app/features/matching/typed-place.ts';
import type { LabelledQuery, LabelledSet } from './labelled-set.ts';
import { type Measures, measure } from './measures.ts';
import type { ScratchMarket } from './scratch-market.ts';

const ranked = 100;

export type Answered = { product: Measures[]; plain: Measures[] };

/** Answers each query of a set as the product does, and as the engine's own search for its words does. */
export async function rankQueries(market: ScratchMarket, { queries, grades }: LabelledSet): Promise<Answered> {
  const { places } = await market.services.reference.current();
  const answered: Answered = { product: [], plain: [] };
  for (const query of queries) {
    const relevant = grades.get(query.qid);
    if (!relevant) continue;
    answered.product.push(measure(await rankAsProduct(market, query, districtsOf(query)), relevant));
    answered.plain.push(measure(await rankPlainly(market, query), relevant));
  }
  return answered;

  function districtsOf({ region, area }: LabelledQuery): string[] {
    return [...new Set([region, area].flatMap((name) => (name ? readTypedPlace(name, places) : [])))];
  }
}

async function rankAsProduct(market: ScratchMarket, { title, text }: LabelledQuery, districts: string[]) {
  const words = { text, districts, ...(title ? { title } : {}) };
  if (market.index === 'profile') {
    const scores = await rankProvidersForText(market.services, words, { most: ranked });
    return scores.map(({ organisationId }) => market.nameOf(organisationId));
  }
  const scores = await rankOpportunitiesForText(market.services, words, { most: ranked });
  return scores.map(({ opportunityId }) => market.nameOf(opportunityId));
}

async function rankPlainly({ services, index, nameOf }: ScratchMarket, { title, text }: LabelledQuery) {
  const { hits } = await services.search.search(index, { text: title ? `${title}. ${text}` : text, limit: ranked });
  return hits.map(({ id }) => nameOf(id));
}
