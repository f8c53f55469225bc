import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ResultCount } from '#app/ui/result-count.tsx';
import { Table } from '#app/ui/table.tsx';
import { fewestTold } from '../domain.ts';
import type { Funnel } from '../funnel.server.ts';
import { InvitationCard } from './invitation-card.tsx';

/** Who was invited to an opportunity and how far each invitation came. Only its prime and stewards ever see it. */
export function InvitationListPage(funnel: Funnel) {
  const { opportunityId, title, rows, total, page, pages, isStopped, isOpen } = funnel;
  return (
    <>
      <BackLink href={paths.opportunityMatches(opportunityId)} text="Back to providers that fit" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Who was invited</h1>
      <p className="govuk-body">Only your organisation and stewards see this list. Each provider sees its own alone.</p>
      {isStopped && isOpen && (
        <InsetText>
          As many providers have answered as you said are enough. No more are invited and nobody is reminded. The
          opportunity stays open to everyone.
        </InsetText>
      )}
      {total > 0 && <Counts {...funnel} />}
      <ResultCount count={total} one="invitation" />
      {total === 0 && (
        <p className="govuk-body">
          Nobody yet. You can invite from the list of providers that fit, from the directory, or from the page of a
          provider.
        </p>
      )}
      <ul className="app-cards">
        {rows.map((row) => (
          <InvitationCard key={row.organisationId} opportunityId={opportunityId} invitation={row} />
        ))}
      </ul>
      {pages > 1 && (
        <Pagination
          {...paginationOf(page, pages, (number) => `${paths.opportunityInvitations(opportunityId)}?page=${number}`)}
        />
      )}
    </>
  );
}

function Counts({ counts, answersAreOpen, responseDeadline }: Funnel) {
  const { sent, opened, viewed, interested, notForUs } = counts;
  const share = (count: number) => `${Math.round((100 * count) / sent)}%`;
  const row = (what: string, count: number) => [
    what,
    { text: String(count), format: 'numeric' as const },
    { text: share(count), format: 'numeric' as const },
  ];
  return (
    <>
      <Table
        caption="How far the invitations came"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Step', { text: 'Providers', format: 'numeric' }, { text: 'Share', format: 'numeric' }]}
        rows={[
          row('Sent', sent),
          row('Opened', opened),
          row('Viewed by someone who acts for it', viewed),
          interested === null
            ? ['Interested', { text: 'Sealed', format: 'numeric' }, { text: '', format: 'numeric' }]
            : row('Interested', interested),
          row('Not for us', notForUs),
        ]}
      />
      {!answersAreOpen && (
        <p className="govuk-body">
          Who answered is sealed until{' '}
          {responseDeadline ? `the end of ${formatDate(responseDeadline)}` : 'the deadline'}. How many of those invited
          did is shown when it is {fewestTold} or more.
        </p>
      )}
      <p className="govuk-body">
        Opened: somebody used the link in the email or letter and went on. Viewed: somebody who acts for the provider
        went on to the opportunity from its invitation, saved it or said “not for us”. We put no hidden pictures into
        emails.
      </p>
    </>
  );
}
