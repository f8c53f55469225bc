import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { interestStatusWords } from '../domain.ts';
import type { OwnInterests } from '../list-own.server.ts';

type Listed = OwnInterests['interests'][number];

/** All that a provider answers, the latest change first, with the date that comes next. */
export function OwnInterestList({ interests, page, pages }: OwnInterests) {
  return (
    <>
      <h1 className="govuk-heading-l">Our interests</h1>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.expression()}>
          What we send with every interest
        </a>
      </p>
      {interests.length === 0 ? (
        <p className="govuk-body">
          You have answered nothing yet.{' '}
          <a className="govuk-link" href={paths.opportunities()}>
            Look for opportunities
          </a>
        </p>
      ) : (
        <ScrollRegion label="Our interests">
          <Table
            caption="Our interests"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            stacksOnPhone
            head={['Opportunity', 'Status', 'Next date']}
            rows={interests.map((interest) => [
              { text: <Titled interest={interest} /> },
              { text: <StatusTag status={interest.status} text={interestStatusWords[interest.status]} /> },
              nextDate(interest),
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && <Pagination {...paginationOf(page, pages, (number) => `${paths.interests()}?page=${number}`)} />}
    </>
  );
}

function Titled({ interest: { opportunityId, title, prime } }: { interest: Listed }) {
  return (
    <>
      <a className="govuk-link" href={paths.interest(opportunityId)}>
        {title}
      </a>
      <div className="govuk-hint govuk-!-margin-bottom-0">{prime}</div>
    </>
  );
}

function nextDate({ status, isOpen, deadline, decisionDue }: Listed): string {
  if (isOpen && deadline) return `${status === 'sent' ? 'Change it' : 'Send it'} by ${formatDate(deadline)}`;
  const isWaiting = status === 'sent' || status === 'under_review';
  return isWaiting && decisionDue ? `Decision by ${formatDate(decisionDue)}` : 'None';
}
