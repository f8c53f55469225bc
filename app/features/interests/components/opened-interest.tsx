import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { interestStatusWords } from '../domain.ts';
import type { ReadOpenedInterest } from '../opened-list.server.ts';
import { InterestContent } from './interest-content.tsx';

/** One answer as its prime reads it: by number until it is decided. */
export function OpenedInterestPage(props: { opportunityId: string; interest: ReadOpenedInterest }) {
  const { opportunityId, interest } = props;
  const { label, name, status, content, opportunityVersion } = interest;
  return (
    <>
      <BackLink href={paths.opportunityInterests(opportunityId)} text="All interests" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <StatusTag status={status} text={interestStatusWords[status]} />
          <h1 className="govuk-heading-l govuk-!-margin-top-2">{name ? `${label}: ${name}` : label}</h1>
          {content ? (
            <>
              <p className="govuk-body">
                Frozen when it was sent, in answer to version {opportunityVersion} of the opportunity. Later changes of
                a profile do not change it.
              </p>
              <h2 className="govuk-heading-m">What was sent</h2>
              <InterestContent content={content} />
            </>
          ) : (
            <WarningText>It was withdrawn. It cannot be read, assessed or awarded any more.</WarningText>
          )}
        </div>
      </div>
    </>
  );
}
