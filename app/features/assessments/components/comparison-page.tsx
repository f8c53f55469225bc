import { counted } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { ComparedAssumption } from '../../tupe-terms/components/compared-assumption.tsx';
import type { ComparisonView } from '../read-comparison.server.ts';
import { RankingTables } from './ranking-tables.tsx';

/** The providers side by side. */
export function ComparisonPage({ comparison }: { comparison: ComparisonView }) {
  const { opportunityId, title, page, pages, total, leftOut, isNamed, groups } = comparison;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Compare the providers</h1>
      <p className="govuk-body">
        This is what each provider sent, as it was frozen then.{' '}
        {isNamed
          ? 'All scores are agreed, so you see the names.'
          : 'Names are shown once the scores of all providers are agreed.'}{' '}
        {leftOut > 0 && `You do not see ${counted(leftOut, 'provider')} that you have a conflict with.`}
      </p>
      {comparison.tupe && <ComparedAssumption tupe={comparison.tupe} />}
      <RankingTables comparison={comparison} />
      {total === 0 ? (
        <p className="govuk-body">There is no answer to compare.</p>
      ) : (
        groups.map((group) => <Group key={group.title} group={group} comparison={comparison} />)
      )}
      {pages > 1 && (
        <Pagination
          {...paginationOf(page, pages, (number) => `${paths.opportunityComparison(opportunityId)}?page=${number}`)}
        />
      )}
    </>
  );
}

type GroupProps = { group: ComparisonView['groups'][number]; comparison: ComparisonView };

function Group({ group: { title, rows }, comparison: { providers } }: GroupProps) {
  if (rows.length === 0) return null;
  const heads = providers.map(({ label, name }) => (name ? `${label}: ${name}` : label));
  return (
    <ScrollRegion label={title}>
      <Table
        caption={title}
        captionClasses="govuk-table__caption--m"
        classes="app-compare"
        firstCellIsHeader
        head={['', ...heads].map((text) => (text === '' ? { text: <VisuallyHidden text="Compared" /> } : text))}
        rows={rows.map((row) => [
          row.title,
          ...row.cells.map((lines, index) => <Lines key={heads[index]} head={heads[index] ?? ''} lines={lines} />),
        ])}
      />
    </ScrollRegion>
  );
}

function VisuallyHidden({ text }: { text: string }) {
  return <span className="govuk-visually-hidden">{text}</span>;
}

// On a phone each cell stands under the last, and says whose it is.
function Lines({ head, lines }: { head: string; lines: string[] }) {
  return (
    <>
      <span className="app-compare__head" aria-hidden="true">
        {head}
      </span>
      {lines.map((line) => (
        <span key={line} className="app-compare__line">
          {line}
        </span>
      ))}
    </>
  );
}
