import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FilterPanel } from '#app/ui/filter-panel.tsx';
import { Input } from '#app/ui/input.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { Radios } from '#app/ui/radios.tsx';
import { ResultCount } from '#app/ui/result-count.tsx';
import type { ProviderFilter, ProvidersThatFit } from '../find-providers.server.ts';
import type { WhoWouldMatch } from '../who-would-match.server.ts';
import { DegradedNotice } from './degraded-notice.tsx';
import { FormulaDetails } from './formula-details.tsx';
import { NearMisses } from './near-misses.tsx';
import { ExcludedCard, NearCard, ProviderCard } from './provider-card.tsx';
import { WhoWouldMatchNow } from './who-would-match.tsx';

export type ProvidersPageProps = {
  opportunityId: string;
  title: string;
  isDraft: boolean;
  filter: ProviderFilter;
  found: ProvidersThatFit;
  count: WhoWouldMatch | null;
  invited: readonly string[];
  mayInvite: boolean;
  maySeeInvitations: boolean;
};

/** "Providers that fit": the ranked list for an opportunity, and apart from it those that are ruled out. */
export function ProvidersPage(props: ProvidersPageProps) {
  const { opportunityId, title, isDraft, filter, found, maySeeInvitations } = props;
  return (
    <>
      <BackLink href={isDraft ? paths.opportunityEdit(opportunityId) : paths.opportunity(opportunityId)} />
      <span className="govuk-caption-l">{title || 'Opportunity without a title'}</span>
      <h1 className="govuk-heading-l">Providers that fit</h1>
      {isDraft && <p className="govuk-body">These providers would match if you published the draft as it is now.</p>}
      <DegradedNotice degraded={found.degraded} />
      <FormulaDetails />
      {maySeeInvitations && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.opportunityInvitations(opportunityId)}>
            Who was invited
          </a>
        </p>
      )}
      <div className="app-filter-layout">
        <MatchFilter opportunityId={opportunityId} filter={filter} />
        <div>
          <Ranked {...props} />
          <Near {...props} />
          <Excluded {...props} />
        </div>
      </div>
      <WhoWouldMatchNow count={props.count} linksToList={false} />
    </>
  );
}

function MatchFilter({ opportunityId, filter }: Pick<ProvidersPageProps, 'opportunityId' | 'filter'>) {
  const action = paths.opportunityMatches(opportunityId);
  return (
    <FilterPanel action={action} categories={[]} clearHref={action}>
      <Input
        name="q"
        label="Words in the profile"
        hint="They hide others and change no score"
        value={filter.text || undefined}
      />
      <Radios
        name="show"
        legend={{ text: 'Show', classes: 'govuk-fieldset__legend--s' }}
        classes="govuk-radios--small"
        value={filter.claimedOnly ? 'claimed' : 'all'}
        items={[
          { value: 'all', text: 'All providers' },
          {
            value: 'claimed',
            text: 'Confirmed profiles only',
            hint: 'Without entries made from public registers',
          },
        ]}
      />
    </FilterPanel>
  );
}

function Ranked({ opportunityId, filter, found, invited, mayInvite }: ProvidersPageProps) {
  return (
    <>
      <ResultCount count={found.total} one="provider fits" other="providers fit" />
      {found.total === 0 && <p className="govuk-body">{emptyWords(filter)}</p>}
      {found.cut && (
        <p className="govuk-body">
          There are more candidates than are scored at once. Narrow the places or services to compare them all.
        </p>
      )}
      <ul className="app-cards">
        {found.ranked.map((provider) => (
          <ProviderCard
            key={provider.organisationId}
            opportunityId={opportunityId}
            provider={provider}
            invited={invited.includes(provider.organisationId)}
            mayInvite={mayInvite}
          />
        ))}
      </ul>
      {found.pages > 1 && (
        <Pagination {...paginationOf(found.page, found.pages, (page) => pageHref(opportunityId, filter, page))} />
      )}
    </>
  );
}

function Near({ opportunityId, found }: ProvidersPageProps) {
  if (found.page > 1) return null;
  return (
    <NearMisses
      items={found.near}
      total={found.nearTotal}
      noun={{ one: 'provider is', other: 'providers are' }}
      card={(provider) => <NearCard key={provider.organisationId} opportunityId={opportunityId} provider={provider} />}
    />
  );
}

function Excluded({ opportunityId, found }: ProvidersPageProps) {
  if (found.excluded.length === 0 || found.page > 1) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Ruled out, and what would lift it</h2>
      <p className="govuk-body">
        {found.excludedTotal > found.excluded.length
          ? `The ${found.excluded.length} with the fewest reasons, of ${found.excludedTotal} looked at.`
          : 'Those with the fewest reasons first.'}
      </p>
      <ul className="app-cards">
        {found.excluded.map((provider) => (
          <ExcludedCard key={provider.organisationId} opportunityId={opportunityId} provider={provider} />
        ))}
      </ul>
    </>
  );
}

function emptyWords({ claimedOnly, text }: ProviderFilter): string {
  if (text) return 'No provider that fits has these words. Clear the words to see the others.';
  if (claimedOnly) return 'No confirmed profile fits. Show all providers to see entries from public registers.';
  return 'Nobody fits every requirement that counts. See below who comes near, or widen the places or groups.';
}

function pageHref(opportunityId: string, { text, claimedOnly }: ProviderFilter, page: number): string {
  const search = new URLSearchParams({
    ...(text && { q: text }),
    ...(claimedOnly && { show: 'claimed' }),
    page: String(page),
  });
  return `${paths.opportunityMatches(opportunityId)}?${search}`;
}
