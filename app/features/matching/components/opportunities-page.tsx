import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Details } from '#app/ui/details.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ResultCount } from '#app/ui/result-count.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { OwnNotForUsList } from '../../not-for-us/components/own-list.tsx';
import { ReasonButtons } from '../../not-for-us/components/reason-buttons.tsx';
import type { OwnNotForUs } from '../../not-for-us/read-not-for-us.server.ts';
import type {
  ExcludedOpportunity,
  FittingOpportunity,
  OpportunitiesThatFit,
  RankedOpportunity,
} from '../find-opportunities.server.ts';
import { DegradedNotice } from './degraded-notice.tsx';
import { FormulaDetails } from './formula-details.tsx';
import { ExclusionList, MatchExplanation, MatchScore } from './match-explanation.tsx';
import { JustShort, NearMisses, NearMissWords } from './near-misses.tsx';

export type OpportunitiesPageProps = {
  organisationId: string;
  found: OpportunitiesThatFit | null;
  notForUs: readonly OwnNotForUs[];
  /** True for owners and editors. */
  mayDecline: boolean;
};

/** "Opportunities that fit": the ranked list for a provider, with the cheapest step that would raise each score. */
export function OpportunitiesPage({ organisationId, found, notForUs, mayDecline }: OpportunitiesPageProps) {
  return (
    <>
      <h1 className="govuk-heading-l">Opportunities that fit</h1>
      {found === null ? (
        <NotPublished organisationId={organisationId} />
      ) : (
        <Found organisationId={organisationId} found={found} mayDecline={mayDecline} />
      )}
      <OwnNotForUsList list={notForUs} />
    </>
  );
}

function NotPublished({ organisationId }: { organisationId: string }) {
  return (
    <>
      <p className="govuk-body">
        Matching reads your published profile, and you have none at the moment. Publish your profile to see which
        opportunities fit, and to be found.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.profileEdit(organisationId)}>
          Go to your profile
        </a>
      </p>
    </>
  );
}

type FoundProps = { organisationId: string; found: OpportunitiesThatFit; mayDecline: boolean };

function Found({ organisationId, found, mayDecline }: FoundProps) {
  return (
    <>
      <p className="govuk-body">
        Open opportunities, compared with your profile as you last published it. Their primes see the same scores.
      </p>
      <DegradedNotice degraded={found.degraded} />
      <FormulaDetails />
      <ResultCount count={found.total} one="opportunity fits" other="opportunities fit" />
      {found.total === 0 && (
        <p className="govuk-body">
          No open opportunity fits your activities today.{' '}
          <a className="govuk-link" href={paths.opportunities()}>
            See all opportunities
          </a>
        </p>
      )}
      <ul className="app-cards">
        {found.ranked.map((opportunity) => (
          <OpportunityCard
            key={opportunity.opportunityId}
            opportunity={opportunity}
            explanationHref={paths.opportunityMatch(opportunity.opportunityId, organisationId)}
            mayDecline={mayDecline}
          />
        ))}
      </ul>
      {found.pages > 1 && (
        <Pagination
          {...paginationOf(found.page, found.pages, (page) => `${paths.profileMatches(organisationId)}?page=${page}`)}
        />
      )}
      {found.page === 1 && (
        <>
          <Near organisationId={organisationId} found={found} />
          <Excluded opportunities={found.excluded} />
        </>
      )}
    </>
  );
}

function OpportunityCard({
  opportunity,
  explanationHref,
  mayDecline,
}: {
  opportunity: RankedOpportunity;
  explanationHref: string;
  mayDecline: boolean;
}) {
  const { title, match } = opportunity;
  const [cheapest] = match.raises;
  return (
    <li className="app-card">
      <OpportunityTitle {...opportunity} />
      <MatchScore match={match} />
      <JustShort by={opportunity.shortBy} />
      {cheapest && (
        <p className="govuk-body">
          To raise it: {cheapest.text}: <strong>+{cheapest.points.toFixed(1)}</strong>
        </p>
      )}
      <Details summary={<>Why this score{of(title)}</>}>
        <MatchExplanation match={match} headingLevel={4} />
      </Details>
      <p className="govuk-body">
        <a className="govuk-link" href={explanationHref}>
          Full explanation{of(title)}
        </a>
      </p>
      {mayDecline && <ReasonButtons opportunityId={opportunity.opportunityId} title={title} />}
    </li>
  );
}

function Near({ organisationId, found }: { organisationId: string; found: OpportunitiesThatFit }) {
  return (
    <NearMisses
      items={found.near}
      total={found.nearTotal}
      noun={{ one: 'opportunity is', other: 'opportunities are' }}
      card={(opportunity) => (
        <li className="app-card" key={opportunity.opportunityId}>
          <OpportunityTitle {...opportunity} />
          <NearMissWords miss={opportunity.miss} />
          <p className="govuk-body">
            <a className="govuk-link" href={paths.opportunityMatch(opportunity.opportunityId, organisationId)}>
              Full explanation{of(opportunity.title)}
            </a>
          </p>
        </li>
      )}
    />
  );
}

function Excluded({ opportunities }: { opportunities: readonly ExcludedOpportunity[] }) {
  if (opportunities.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Ruled out, and what would lift it</h2>
      <ul className="app-cards">
        {opportunities.map((opportunity) => (
          <li className="app-card" key={opportunity.opportunityId}>
            <OpportunityTitle {...opportunity} />
            <ExclusionList exclusions={opportunity.exclusions} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OpportunityTitle(opportunity: FittingOpportunity) {
  const { opportunityId, title, organisationName, responseDeadline, invited } = opportunity;
  return (
    <>
      <h3 className="app-card__title">
        <a className="govuk-link" href={paths.opportunity(opportunityId)}>
          {title}
        </a>
      </h3>
      <p className="app-card__meta">
        {organisationName}
        {responseDeadline && <>. Closes at the end of {formatDate(responseDeadline)}</>}
      </p>
      {invited && (
        <p className="govuk-body">
          <Tag colour="green">You were invited</Tag>
        </p>
      )}
    </>
  );
}

const of = (title: string) => <span className="govuk-visually-hidden"> for {title}</span>;
