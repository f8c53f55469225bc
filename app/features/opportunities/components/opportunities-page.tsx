import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Highlighted } from '#app/ui/highlighted.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { SaveSearchLink } from '../../saved-searches/components/save-search-link.tsx';
import { ListPage } from '../../search/components/list-page.tsx';
import { statusWords } from '../domain.ts';
import type { OpportunityPageData } from '../list-opportunities.server.ts';
import type { FoundOpportunity } from '../search-opportunities.server.ts';
import { valueInWords } from '../value.ts';

/** The public list of opportunities. */
export function OpportunitiesPage({ list, results, labels }: OpportunityPageData) {
  return (
    <ListPage
      list={list}
      heading="Opportunities"
      searchLabel="Words"
      searchHint="A kind of work, a place or a prime. Put an exact phrase in quotes"
      actions={<SaveSearchLink page="opportunity" query={list.search} />}
      ownWords={{ href: paths.opportunitiesForOffer(), text: 'Describe what you do in your own words' }}
    >
      {results.map((result) => (
        <OpportunityCard key={result.opportunityId} opportunity={result} labels={labels} />
      ))}
    </ListPage>
  );
}

function OpportunityCard({
  opportunity,
  labels,
}: {
  opportunity: FoundOpportunity;
  labels: OpportunityPageData['labels'];
}) {
  const { opportunityId, title, organisationName, summary, effectiveStatus, responseDeadline, passages } = opportunity;
  return (
    <li className="app-card">
      <h3 className="app-card__title">
        <a className="govuk-link" href={paths.opportunity(opportunityId)}>
          {passages?.title.length ? <Highlighted passage={passages.title} /> : title}
        </a>
      </h3>
      <p className="govuk-body">
        {organisationName} <StatusTag status={effectiveStatus} text={statusWords[effectiveStatus]} />
      </p>
      <p className="govuk-body">{passages?.body.length ? <Highlighted passage={passages.body} /> : summary}</p>
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
