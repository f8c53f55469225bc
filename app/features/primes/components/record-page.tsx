import type { ReactNode } from 'react';
import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { WarningText } from '#app/ui/warning-text.tsx';
import { PublicCommitments } from '../../commitments/components/public-commitments.tsx';
import type { PrimeRecord } from '../schema.ts';
import { AwardList } from './award-list.tsx';
import { HowCounted } from './how-counted.tsx';
import { RecordFigures } from './record-figures.tsx';
import { OpenList, PastList, ShortWindowList } from './record-rows.tsx';

/**
 * A prime's public page: what it has open, how it kept to its dates, and what its figures are counted from. `children` are
 * what stewards made public about it.
 */
export function RecordPage({ record, children }: { record: PrimeRecord; children?: ReactNode }) {
  const { prime, asAt, figures, page, pages } = record;
  const pageHref = (number: number) => `${paths.prime(prime.id)}?page=${number}#past`;
  return (
    <>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{prime.name}</span>How it treats those who answer
      </h1>
      <p className="govuk-body">
        Counted on {formatDate(asAt)} from what was published and decided here.{' '}
        <a className="govuk-link" href={paths.organisation(prime.id)}>
          About {prime.name}
        </a>
        ,{' '}
        <a className="govuk-link" href={paths.primeConduct(prime.id)}>
          how it keeps its promises
        </a>
        ,{' '}
        <a className="govuk-link" href={paths.primeAccreditation(prime.id)}>
          its accreditation and what partners say
        </a>
        , or{' '}
        <a className="govuk-link" href={`${paths.primeJson(prime.id)}${page > 1 ? `?page=${page}` : ''}`}>
          this page as JSON
        </a>
        .
      </p>
      {children}
      {figures.overdue.answers > 0 && <Overdue {...figures.overdue} />}
      <PublicCommitments commitments={record.commitments} />
      <RecordFigures record={record} />
      <OpenList rows={record.open} name={prime.name} />
      <PastList rows={record.past} />
      {pages > 1 && <Pagination {...paginationOf(page, pages, pageHref)} />}
      <ShortWindowList rows={record.shortWindows} />
      <AwardList awards={record.awards} />
      <HowCounted isComplete={record.isComplete} />
    </>
  );
}

function Overdue({ answers, opportunities, since }: PrimeRecord['figures']['overdue']) {
  return (
    <WarningText>
      {counted(answers, 'answer')} to {counted(opportunities, 'opportunity', 'opportunities')}{' '}
      {answers === 1 ? 'waits' : 'wait'} for a decision past the date that was given
      {since ? `, the longest since ${formatDate(since)}` : ''}.
    </WarningText>
  );
}
