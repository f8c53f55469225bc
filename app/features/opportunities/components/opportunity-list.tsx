import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { statusWords } from '../domain.ts';
import type { FoundOpportunity } from '../search-opportunities.server.ts';
import { valueInWords } from '../value.ts';

type OpportunityListProps = {
  results: readonly FoundOpportunity[];
  /** Services by code. */
  labels: Readonly<Record<string, string>>;
  search: string;
  pages: number;
  current: number;
};

/** One page of opportunities that were found. */
export function OpportunityList({ results, labels, search, pages, current }: OpportunityListProps) {
  const pageHref = (page: number) => {
    const kept = new URLSearchParams(search);
    kept.set('page', String(page));
    return `${paths.opportunities()}?${kept}`;
  };
  return (
    <>
      <ul className="govuk-list">
        {results.map((result) => (
          <OpportunityCard key={result.opportunityId} opportunity={result} labels={labels} />
        ))}
      </ul>
      {pages > 1 && <Pagination {...paginationOf(current, pages, pageHref)} />}
    </>
  );
}

function OpportunityCard({
  opportunity,
  labels,
}: {
  opportunity: FoundOpportunity;
  labels: OpportunityListProps['labels'];
}) {
  const { opportunityId, title, organisationName, summary, effectiveStatus, responseDeadline } = opportunity;
  return (
    <li className="app-card govuk-!-margin-bottom-4">
      <h3 className="govuk-heading-s">
        <a className="govuk-link" href={paths.opportunity(opportunityId)}>
          {title}
        </a>
      </h3>
      <p className="govuk-body">
        {organisationName} <StatusTag status={effectiveStatus} text={statusWords[effectiveStatus]} />
      </p>
      <p className="govuk-body">{summary}</p>
      <SummaryList
        classes="govuk-summary-list--no-border"
        rows={[
          { key: 'What', value: opportunity.services.map((code) => labels[code] ?? code).join('; ') },
          { key: 'Where', value: opportunity.places },
          { key: 'Value', value: valueInWords(opportunity) },
          { key: 'Respond by', value: responseDeadline ? formatDate(responseDeadline) : 'Not stated' },
          { key: 'What to write', value: writingInWords(opportunity) },
        ]}
      />
    </li>
  );
}

function writingInWords({ questions, questionWords }: FoundOpportunity): string {
  if (questions === 0) return 'No questions';
  return `${questions} ${questions === 1 ? 'question' : 'questions'}, ${questionWords.toLocaleString('en-GB')} words`;
}
