import { paths } from '#app/paths.ts';
import { selectedFilters } from '#app/ui/filter-links.ts';
import { type FilterCategory, FilterPanel } from '#app/ui/filter-panel.tsx';
import { Input } from '#app/ui/input.tsx';
import { Radios } from '#app/ui/radios.tsx';
import { Select } from '#app/ui/select.tsx';
import { closingWithin, type OpportunityQuery } from '../search-query.ts';

type OpportunityFiltersProps = { query: OpportunityQuery; categories: FilterCategory[]; search: string };

/** The left column of the list of opportunities. Its state is the address. */
export function OpportunityFilters({ query, categories, search }: OpportunityFiltersProps) {
  const selected = selectedFilters(paths.opportunities(), new URLSearchParams(search), categories);
  return (
    <FilterPanel
      action={paths.opportunities()}
      categories={categories}
      selected={selected}
      clearHref={paths.opportunities()}
    >
      <Input name="q" type="search" label="Search" value={query.q} />
      <Radios
        name="show"
        legend={{ text: 'Show', classes: 'govuk-fieldset__legend--s' }}
        classes="govuk-radios--small"
        value={query.show}
        items={[
          { value: 'open', text: 'Open for responses' },
          { value: 'closed', text: 'Closed' },
          { value: 'withdrawn', text: 'Withdrawn' },
          { value: 'all', text: 'All' },
        ]}
      />
      <Select
        name="closing"
        label="Closing within"
        hint="Counts for open ones only"
        value={query.closing}
        items={[
          { value: '', text: 'Any time' },
          ...closingWithin.map((days) => ({ value: days, text: `${days} days` })),
        ]}
      />
      <Select
        name="sort"
        label="Sort by"
        value={query.sort}
        items={[
          { value: 'closing', text: 'Closing soonest' },
          { value: 'newest', text: 'Newest' },
          { value: 'relevance', text: 'Best match of words' },
        ]}
      />
    </FilterPanel>
  );
}
