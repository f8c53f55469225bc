import { paths } from '#app/paths.ts';
import { Details } from '#app/ui/details.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ExcludedProvider, NearProvider, RankedProvider } from '../find-providers.server.ts';
import { ExclusionList, MatchExplanation, MatchScore } from './match-explanation.tsx';
import { JustShort, NearMissWords } from './near-misses.tsx';

type ProviderCardProps = { opportunityId: string; provider: RankedProvider; invited: boolean; mayInvite: boolean };

/** A provider that fits: its score, why, and what can be done. */
export function ProviderCard({ opportunityId, provider, invited, mayInvite }: ProviderCardProps) {
  const { organisationId, name, match, shortBy } = provider;
  return (
    <li className="app-card">
      <ProviderTitle {...provider} />
      <MatchScore match={match} />
      <JustShort by={shortBy} />
      <Details summary={<>Why this score{of(name)}</>}>
        <MatchExplanation match={match} headingLevel={4} />
      </Details>
      <p className="govuk-body">
        <ExplanationLink opportunityId={opportunityId} provider={provider} />
        <InviteAction {...{ opportunityId, organisationId, name, invited, mayInvite }} />
      </p>
    </li>
  );
}

/** A provider that one small step would bring in. */
export function NearCard({ opportunityId, provider }: { opportunityId: string; provider: NearProvider }) {
  return (
    <li className="app-card">
      <ProviderTitle {...provider} />
      <NearMissWords miss={provider.miss} />
      <p className="govuk-body">
        <ExplanationLink opportunityId={opportunityId} provider={provider} />
      </p>
    </li>
  );
}

/** A provider that is ruled out, with the reasons and what would lift each. */
export function ExcludedCard({ opportunityId, provider }: { opportunityId: string; provider: ExcludedProvider }) {
  return (
    <li className="app-card">
      <ProviderTitle {...provider} />
      <ExclusionList exclusions={provider.exclusions} />
      <p className="govuk-body">
        <ExplanationLink opportunityId={opportunityId} provider={provider} />
      </p>
    </li>
  );
}

/** Marks a directory entry that its organisation has not taken over. */
export function ClaimedMark({ claimed }: { claimed: boolean }) {
  return claimed ? null : <Tag colour="grey">Directory entry</Tag>;
}

function ProviderTitle({ organisationId, name, claimed }: Pick<RankedProvider, 'organisationId' | 'name' | 'claimed'>) {
  return (
    <>
      <h3 className="app-card__title">
        <a className="govuk-link" href={paths.profile(organisationId)}>
          {name}
        </a>
      </h3>
      {claimed ? null : (
        <p className="govuk-body">
          <ClaimedMark claimed={claimed} />
        </p>
      )}
    </>
  );
}

type ExplanationLinkProps = { opportunityId: string; provider: Pick<RankedProvider, 'organisationId' | 'name'> };

function ExplanationLink({ opportunityId, provider: { organisationId, name } }: ExplanationLinkProps) {
  return (
    <a className="govuk-link" href={paths.opportunityMatch(opportunityId, organisationId)}>
      Full explanation{of(name)}
    </a>
  );
}

type InviteActionProps = {
  opportunityId: string;
  organisationId: string;
  name: string;
  invited: boolean;
  mayInvite: boolean;
};

function InviteAction({ opportunityId, organisationId, name, invited, mayInvite }: InviteActionProps) {
  if (invited) return <> | Invited</>;
  if (!mayInvite) return null;
  return (
    <>
      {' | '}
      <a className="govuk-link" href={paths.opportunityInvite(opportunityId, organisationId)}>
        Invite<span className="govuk-visually-hidden"> {name}</span>
      </a>
    </>
  );
}

const of = (name: string) => <span className="govuk-visually-hidden"> of {name}</span>;
