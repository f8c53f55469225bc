import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { anonymise } from '../interests/anonymous.ts';
import type { OpenedInterest } from '../interests/find-interests.server.ts';
import { pageCount } from '../page-number.ts';
import { asksTupeCost } from '../tupe-terms/asks-cost.ts';
import { readCostForBidders } from '../tupe-terms/read-cost-for-bidders.server.ts';
import { comparisonGroups } from './comparison-rows.ts';
import { rankedInterests } from './ranked-interests.server.ts';
import { isKeptFrom, type Round } from './read-round.server.ts';

const perPage = 5;

/**
 * What providers sent, side by side, a few at a time: from the frozen snapshots, without names until all scores are agreed.
 * Providers that the reader has a conflict with are left out.
 * @param opened what was sent to the opportunity, as the prime may read it
 */
export async function readComparison(
  services: Services,
  round: Round,
  opened: readonly OpenedInterest[],
  { actor, wantedPage }: { actor: Actor; wantedPage: number },
) {
  const { db, reference } = services;
  const ranking = await rankedInterests(db, round.opportunityId);
  const isNamed = round.status === 'decided' || ranking?.isAgreed === true;
  const all = opened.filter(({ status }) => status !== 'withdrawn');
  const readable = all.filter(({ organisationId }) => !isKeptFrom(round, actor, organisationId));
  const pages = pageCount(readable.length, perPage);
  const page = Math.min(wantedPage, pages);
  const shown = readable.slice((page - 1) * perPage, page * perPage);
  const compared = shown.map(({ snapshot, label, interestId }) => ({
    snapshot: anonymise(snapshot, label),
    isVerified: round.answers.find((answer) => answer.interestId === interestId)?.standing === 'verified',
  }));
  const tupe = asksTupeCost(round.snapshot) ? await readCostForBidders(db, round.opportunityId) : null;
  const nameOf = new Map(all.map(({ interestId, organisationName }) => [interestId, organisationName]));
  return {
    opportunityId: round.opportunityId,
    title: round.title,
    page,
    pages,
    total: readable.length,
    leftOut: all.length - readable.length,
    isNamed,
    providers: shown.map(({ interestId, label, organisationName }) => ({
      interestId,
      label,
      name: isNamed ? organisationName : null,
    })),
    groups: comparisonGroups(round.snapshot, compared, await reference.current(), tupe?.assumption ?? null),
    tupe,
    seed: isNamed ? (ranking?.seed ?? null) : null,
    criteria: round.criteria,
    // Before all is agreed nobody reads a place: half a ranking would weigh on what is still to be agreed.
    lots: isNamed
      ? (ranking?.lots ?? []).map(({ lotId, title, ranked }) => ({
          lotId,
          title,
          ranked: ranked.map((one) => ({
            interestId: one.interestId,
            rank: one.rank,
            label: `Provider ${one.number}`,
            name: nameOf.get(one.interestId) ?? '',
            total: one.total,
            belowThreshold: one.belowThreshold,
            ahead: one.ahead,
          })),
        }))
      : [],
  };
}
export type ComparisonView = Awaited<ReturnType<typeof readComparison>>;
