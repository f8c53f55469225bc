import { pageNumber } from '#app/features/page-number.ts';
import type { Services } from '#app/services/services.ts';
import { invitedAmong } from '#db/queries/invitation.ts';
import type { Actor } from '../identity/actor.ts';
import { statusOn } from '../opportunities/domain.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { can } from '../policies.ts';
import { type ProviderFilter, type ProvidersThatFit, providersThatFit } from './find-providers.server.ts';
import { type WhoWouldMatch, whoWouldMatch } from './who-would-match.server.ts';

const mostText = 200;

/** What the address of "Providers that fit" asks for; nonsense is left out. */
export function readProviderFilter(search: URLSearchParams): ProviderFilter {
  return {
    claimedOnly: search.get('show') === 'claimed',
    text: (search.get('q') ?? '').trim().slice(0, mostText),
    page: pageNumber(search),
  };
}

export type ProviderPage = {
  opportunityId: string;
  title: string;
  isDraft: boolean;
  filter: ProviderFilter;
  found: ProvidersThatFit;
  /** What each criterion costs, while there is something to change: of a draft alone, and in the hands of its prime. */
  count: WhoWouldMatch | null;
  /** Those shown that were invited before. */
  invited: string[];
  mayInvite: boolean;
  maySeeInvitations: boolean;
};

/** All that the page "Providers that fit" shows of an opportunity to this actor. */
export async function providerPageOf(
  services: Services,
  actor: Actor,
  opportunity: ReadOpportunity,
  search: URLSearchParams,
): Promise<ProviderPage> {
  const { snapshot, status, organisationId: primeId, everPublished } = opportunity;
  const { opportunityId, title } = snapshot;
  const filter = readProviderFilter(search);
  const found = await providersThatFit(services, snapshot, filter);
  const shown = found.ranked.map(({ organisationId }) => organisationId);
  const isOpen = statusOn(services.clock.today(), status, snapshot) === 'open';
  return {
    opportunityId,
    title,
    isDraft: !everPublished,
    filter,
    found,
    count: can(actor, 'opportunity:edit', opportunity) ? await whoWouldMatch(services, snapshot) : null,
    invited: await invitedAmong(services.db, { opportunityId, primeId }, shown),
    mayInvite: isOpen && can(actor, 'opportunity:invite', opportunity),
    maySeeInvitations: everPublished && can(actor, 'opportunity:view-invitations', opportunity),
  };
}
