import { useLoaderData } from '@remix-run/react';
import { OpportunityFilters } from '#app/features/opportunities/components/opportunity-filters.tsx';
import { OpportunityList } from '#app/features/opportunities/components/opportunity-list.tsx';
import { filterCategories, reasonToLoosen } from '#app/features/opportunities/filters.ts';
import { searchOpportunities } from '#app/features/opportunities/search-opportunities.server.ts';
import { readOpportunityQuery } from '#app/features/opportunities/search-query.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { ResultCount } from '#app/ui/result-count.tsx';

export const handle = titled<{ page: number; pages: number }>(({ page: current, pages }) =>
  pages > 1 ? `Opportunities (page ${current} of ${pages})` : 'Opportunities',
);

export const loader = page({ access: { for: 'everyone' } }, async ({ services, url }) => {
  const reference = await services.reference.current();
  const query = readOpportunityQuery(url.searchParams, reference);
  const { results, total, page: current, pages, counts } = await searchOpportunities(services, query);
  const categories = filterCategories(query, counts, reference);
  const labels = Object.fromEntries(reference.list('service_type').map(({ code, label }) => [code, label]));
  const loosen = total === 0 ? reasonToLoosen(query) : null;
  return { query, results, total, page: current, pages, categories, labels, loosen, search: url.search };
});

export default function Opportunities() {
  const {
    query,
    results,
    total,
    page: current,
    pages,
    categories,
    labels,
    loosen,
    search,
  } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-l">Opportunities</h1>
      <div className="app-filter-layout">
        <OpportunityFilters query={query} categories={categories} search={search} />
        <div>
          <ResultCount count={total} one="opportunity" other="opportunities" />
          {loosen && <p className="govuk-body">{loosen}</p>}
          <OpportunityList {...{ results, labels, search, pages, current }} />
        </div>
      </div>
    </>
  );
}
