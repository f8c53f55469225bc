import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { OpportunityStatus } from '../domain.ts';
import type { OwnListed } from '../list-own.server.ts';

type OwnOpportunitiesProps = { opportunities: readonly OwnListed[]; page: number; pages: number; mayPost: boolean };

const groups: readonly { status: OpportunityStatus; heading: string; next: string }[] = [
  { status: 'decision_passed', heading: 'Decision date passed', next: 'Tell everyone who answered what you decided' },
  { status: 'closed', heading: 'Closed, decision due', next: 'Decide on each answer' },
  { status: 'open', heading: 'Open', next: 'Find and invite providers that fit' },
  { status: 'draft', heading: 'Drafts', next: 'Finish and publish it' },
  { status: 'decided', heading: 'Decided', next: 'Nothing' },
  { status: 'withdrawn', heading: 'Withdrawn', next: 'Nothing' },
];

/** A prime's own opportunities: what waits for it first. */
export function OwnOpportunities({ opportunities, page, pages, mayPost }: OwnOpportunitiesProps) {
  return (
    <>
      <h1 className="govuk-heading-l">Our opportunities</h1>
      {mayPost && <Button href={paths.opportunityNew()}>Post an opportunity</Button>}
      {opportunities.length === 0 && <p className="govuk-body">You have not posted an opportunity yet.</p>}
      {groups.map((group) => (
        <Group
          key={group.status}
          {...group}
          opportunities={opportunities.filter(({ status }) => status === group.status)}
        />
      ))}
      {pages > 1 && (
        <Pagination {...paginationOf(page, pages, (number) => `${paths.opportunitiesOwn()}?page=${number}`)} />
      )}
    </>
  );
}

type GroupProps = (typeof groups)[number] & { opportunities: readonly OwnListed[] };

function Group({ heading, next, opportunities }: GroupProps) {
  if (opportunities.length === 0) return null;
  return (
    <ScrollRegion label={heading}>
      <Table
        caption={`${heading} (${opportunities.length})`}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={['Opportunity', 'Next date', 'What to do next']}
        rows={opportunities.map((opportunity) => [
          <a key={opportunity.id} className="govuk-link" href={hrefOf(opportunity)}>
            {opportunity.title}
          </a>,
          nextDate(opportunity),
          next,
        ])}
      />
    </ScrollRegion>
  );
}

function hrefOf({ id, status }: OwnListed): string {
  return status === 'draft' ? paths.opportunityEdit(id) : paths.opportunity(id);
}

function nextDate({ status, responseDeadline, decisionDate }: OwnListed): string {
  if (status === 'open' && responseDeadline) return `Responses by ${formatDate(responseDeadline)}`;
  if ((status === 'closed' || status === 'decision_passed') && decisionDate)
    return `Decision by ${formatDate(decisionDate)}`;
  return 'None';
}
