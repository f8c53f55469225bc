import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { ChallengeList, ChallengeView } from '../read-challenge.server.ts';
import { ChallengeFacts, ChallengeStatus } from './challenge-facts.tsx';
import { VerdictForm } from './verdict-form.tsx';

/** The challenges that went to the stewards, then all others. */
export function ChallengeListPage({ challenges, escalated, page, pages }: ChallengeList) {
  return (
    <>
      <h1 className="govuk-heading-l">Challenges</h1>
      <StewardshipNavigation current="Challenges" />
      <p className="govuk-body">
        {escalated === 0 ? 'None waits for a steward.' : `${escalated} wait for a steward.`} Until a challenge is
        closed, no award takes effect in its lot.
      </p>
      {challenges.length > 0 && (
        <ScrollRegion label="Challenges">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Provider', 'Prime', 'Status', 'Due by', 'Raised on']}
            rows={challenges.map(({ id, providerName, primeName, due, raisedAt, ...standing }) => [
              <a key={id} className="govuk-link" href={paths.stewardshipChallenge(id)}>
                {providerName}
                <span className="govuk-visually-hidden">, against {primeName}</span>
              </a>,
              primeName,
              <ChallengeStatus key="status" challenge={standing} />,
              due === null ? '' : formatDate(due),
              formatInstant(raisedAt),
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && (
        <Pagination {...paginationOf(page, pages, (number) => `${paths.stewardshipChallenges()}?page=${number}`)} />
      )}
    </>
  );
}

/** One challenge, and the steward's finding on it. */
export function StewardChallengePage({ challenge, form }: { challenge: ChallengeView; form: FormState }) {
  return (
    <>
      <BackLink href={paths.stewardshipChallenges()} text="Back to the challenges" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{challenge.title}</span>
      <h1 className="govuk-heading-l">Challenge by {challenge.providerName}</h1>
      <ChallengeFacts challenge={challenge} />
      {challenge.mayFind && (
        <>
          <h2 className="govuk-heading-m">Your finding</h2>
          <VerdictForm form={form} name="finding" label="What you found, and why" button="Close with this finding" />
        </>
      )}
    </>
  );
}
