import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ReasonButtons } from '../../not-for-us/components/reason-buttons.tsx';
import type { ScoreActedOn } from '../acted-on.server.ts';
import type { MatchedPair } from '../match-pair.server.ts';
import { DegradedNotice } from './degraded-notice.tsx';
import { FormulaDetails } from './formula-details.tsx';
import { MatchExplanation, MatchScore } from './match-explanation.tsx';
import { JustShort, NearMissWords } from './near-misses.tsx';
import { ClaimedMark } from './provider-card.tsx';

export type PairPageProps = {
  opportunity: { id: string; title: string; prime: string };
  pair: MatchedPair;
  /** True when the reader may see every provider that fits; false for the provider itself. */
  maySeeAll: boolean;
  mayInvite: boolean;
  mayDecline: boolean;
  /** Earlier scores on which something was done, the last first. */
  actedOn: readonly ScoreActedOn[];
};

/** One provider beside one opportunity, in full. The prime, the provider and stewards read the same page. */
export function PairPage({ opportunity, pair, maySeeAll, mayInvite, mayDecline, actedOn }: PairPageProps) {
  const { match, name, claimed } = pair;
  return (
    <>
      {maySeeAll ? (
        <BackLink href={paths.opportunityMatches(opportunity.id)} text="Back to providers that fit" />
      ) : (
        <BackLink href={paths.profileMatches(match.organisationId)} text="Back to opportunities that fit" />
      )}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">How this provider matches</span>
          <h1 className="govuk-heading-l">
            {name} and {opportunity.title || 'an opportunity without a title'}
          </h1>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.profile(match.organisationId)}>
              Profile of {name}
            </a>
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.opportunity(opportunity.id)}>
              Opportunity by {opportunity.prime}
            </a>
          </p>
          {mayInvite && match.exclusions.length === 0 && (
            <p className="govuk-body">
              <a className="govuk-link" href={paths.opportunityInvite(opportunity.id, match.organisationId)}>
                Invite {name}
              </a>
            </p>
          )}
          {claimed ? null : (
            <p className="govuk-body">
              <ClaimedMark claimed={claimed} />
            </p>
          )}
          <DegradedNotice degraded={pair.degraded} />
          <MatchScore match={match} showParts />
          {pair.miss && <NearMissWords miss={pair.miss} />}
          <JustShort by={pair.shortBy} />
          <MatchExplanation match={match} headingLevel={2} />
          <p className="govuk-body">
            Scored on {formatDate(match.scoredOn)} by formula {match.formulaVersion}. Both sides see the same score and
            reasons.
          </p>
          <ActedOn scores={actedOn} />
          <FormulaDetails />
          {mayDecline && <ReasonButtons opportunityId={opportunity.id} title={opportunity.title} />}
        </div>
      </div>
    </>
  );
}

const causes = { invitation: 'An invitation was sent', alert: 'An alert was sent' } as const;

function ActedOn({ scores }: { scores: readonly ScoreActedOn[] }) {
  if (scores.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Scores that were acted on</h2>
      <p className="govuk-body">
        They are kept as they were, with the versions of profile and opportunity behind them.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {scores.map(({ id, cause, total, formulaVersion, at }) => (
          <li key={id}>
            {formatInstant(at)}: {causes[cause]} at <strong>{total.toFixed(1)}</strong> out of 100 (formula{' '}
            {formulaVersion})
          </li>
        ))}
      </ul>
    </>
  );
}
