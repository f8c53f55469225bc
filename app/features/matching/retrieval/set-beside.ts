import type { MarketNow } from '#db/market/market.ts';
import { eachAnswering } from './answering.ts';
import type { AskedNeed, Whom } from './asked.ts';
import { leading } from './leading.ts';
import { capabilityPoints, qualifying } from './standing.ts';

export type RowQuery = Whom & {
  /** Providers whose words were compared, and how alike they are. */
  words: readonly { id: string; relevance: number }[];
  /** How alike the words of any other may be at most. */
  relevanceOfOthers: number;
  limit: number;
};

/** A provider with the most points that it can come to, and whether its rows answer or only its words are alike. */
export type AnsweringProvider = { id: string; atMost: number; answers: boolean };

/**
 * Sets every published profile beside a need: the best of those that answer some row of it, and of those whose words were
 * compared and whose rows cannot rule them out, by points of rows and words.
 * @returns them, best first, with the number of all whose rows answer
 */
export function setBeside(market: MarketNow, query: RowQuery): { providers: AnsweringProvider[]; total: number } {
  const { need, words, relevanceOfOthers, limit } = query;
  if (need.rows.length === 0) return { providers: [], total: 0 };
  const { providers } = market.rows;
  const { points, others, answering, isAnswering } = addUp(market, query);
  const capabilityOf = capabilityPoints(market, need);
  const relevance = new Float64Array(providers.ids.length).fill(relevanceOfOthers);
  for (const each of words) {
    const provider = providers.numbers.get(each.id);
    if (provider !== undefined) relevance[provider] = each.relevance;
  }
  const atMost = points;
  for (const provider of answering) {
    const stated = providers.claimed[provider] === 1 && !need.isProposed;
    const alike = relevance[provider] ?? relevanceOfOthers;
    const standing = (others[provider] ?? 0) + capabilityOf(provider);
    atMost[provider] = standing + wholeOf(need, stated, points[provider] ?? 0, alike);
  }
  const worthOf = (provider: number) => atMost[provider] ?? 0;
  const idOf = (provider: number) => providers.ids[provider] ?? '';
  const best = leading<number>(
    limit,
    (left, right) => worthOf(right) - worthOf(left) || (idOf(left) < idOf(right) ? -1 : 1),
  );
  for (const provider of answering) best.offer(provider);
  const byRows = best.inOrder().map((provider) => ({ id: idOf(provider), atMost: worthOf(provider), answers: true }));
  const byWords = alikeAlone(market, query, isAnswering);
  return { providers: [...byRows, ...byWords].sort(inOrder).slice(0, limit), total: answering.length };
}

function inOrder(left: AnsweringProvider, right: AnsweringProvider): number {
  return right.atMost - left.atMost || (left.id < right.id ? -1 : 1);
}

function addUp(market: MarketNow, query: RowQuery) {
  const many = market.rows.providers.ids.length;
  const points = new Float64Array(many);
  const others = new Float64Array(many);
  const isAnswering = new Uint8Array(many);
  const answering: number[] = [];
  for (const row of query.need.rows) {
    eachAnswering(market, row, query, (provider, ofRow, capacity) => {
      points[provider] = (points[provider] ?? 0) + ofRow;
      others[provider] = (others[provider] ?? 0) + capacity;
      if (isAnswering[provider] === 1) return;
      isAnswering[provider] = 1;
      answering.push(provider);
    });
  }
  return { points, others, answering, isAnswering };
}

// Without what the rows say of capability and capacity.
function wholeOf(need: AskedNeed, stated: boolean, points: number, relevance: number): number {
  if (stated || !need.proposed) return need.pointsOfAll + points + relevance * need.words;
  return need.pointsOfAll + need.proposed.points + relevance * need.proposed.words;
}

// A need that is only a text rules nobody out by its rows: words alone bring those in whose rows do not answer.
function alikeAlone(market: MarketNow, query: RowQuery, isAnswering: Uint8Array): AnsweringProvider[] {
  const { need, words, except } = query;
  if (!need.isProposed || !need.proposed) return [];
  const { providers } = market.rows;
  const qualifies = qualifying(market, query);
  const capabilityOf = capabilityPoints(market, need);
  const mostCapability = need.capabilities.reduce((sum, each) => sum + Math.max(...each.points) + each.freshPoints, 0);
  return words.flatMap(({ id, relevance }) => {
    const provider = providers.numbers.get(id);
    const hasRows = provider !== undefined && (providers.rows[provider] ?? 0) > 0;
    if (hasRows ? isAnswering[provider] === 1 || !qualifies(provider) : id === except) return [];
    // Nothing is known here of one that offers nothing and so has no row.
    const capability = hasRows ? capabilityOf(provider) : mostCapability;
    return [{ id, atMost: capability + wholeOf(need, false, 0, relevance), answers: false }];
  });
}
