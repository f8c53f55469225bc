import { useLoaderData } from '@remix-run/react';
import { actsFor } from '#app/features/identity/actor.ts';
import { scoresActedOn } from '#app/features/matching/acted-on.server.ts';
import { PairPage, type PairPageProps } from '#app/features/matching/components/pair-page.tsx';
import { findPair, pairParams } from '#app/features/matching/find-pair.server.ts';
import { matchOfPair } from '#app/features/matching/match-pair.server.ts';
import { can } from '#app/features/policies.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<PairPageProps>(({ pair }) => `How ${pair.name} matches`);

export const loader = page(
  { access: { for: 'acting' }, params: pairParams, find: findPair, can: 'match:view' },
  async ({ services, thing, actor }): Promise<PairPageProps> => {
    const { opportunityId: id, title, organisationName: prime } = thing.snapshot;
    const pair = await matchOfPair(services, thing.snapshot, thing.providerId);
    if (!pair) throw problem(404);
    return {
      opportunity: { id, title, prime },
      pair,
      maySeeAll: can(actor, 'opportunity:view-matches', thing),
      actedOn: await scoresActedOn(services, actor, thing),
      mayInvite: can(actor, 'opportunity:invite', thing),
      mayDecline: actsFor(actor, thing.providerId) && can(actor, 'opportunity:say-not-for-us', thing),
    };
  },
);

export default function MatchOfPair() {
  return <PairPage {...useLoaderData<typeof loader>()} />;
}
