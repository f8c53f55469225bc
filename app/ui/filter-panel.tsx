import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Category, type FilterCategory } from './filter-category.tsx';

export type { FilterCategory, FilterOption } from './filter-category.tsx';

/** The filters in use in one category, each with a link to the search without it. */
export type SelectedFilters = { heading: string; items: { text: string; href: string }[] };

export type FilterPanelProps = {
  /** Where the form goes; everything is in the address, so that a search can be shared. */
  action: string;
  categories: FilterCategory[];
  selected?: SelectedFilters[];
  clearHref: string;
  heading?: string;
  submitText?: string;
  /** What else the address says, and must go on saying: the order, the words searched for. */
  hiddenFields?: Record<string, string | readonly string[] | undefined>;
  /** What a reader sees first, above the fold: the words to search for. */
  lead?: ReactNode;
  /** Other fields, above the categories. */
  children?: ReactNode;
};

/** The left column of a search: what it is filtered by, and what else it could be. On a phone the filters are folded. */
export function FilterPanel(props: FilterPanelProps) {
  const { action, categories, selected = [], clearHref, heading = 'Filters', submitText = 'Apply filters' } = props;
  return (
    <form className="app-filter" method="get" action={action} aria-label={heading}>
      {props.lead}
      {selected.length > 0 && <Selected selected={selected} clearHref={clearHref} />}
      <HiddenFields fields={props.hiddenFields ?? {}} />
      <h2 className="govuk-heading-m app-filter__heading">{heading}</h2>
      <details className="app-filter__all">
        <summary className="app-filter__summary">{heading}</summary>
        <div className="app-filter__body">
          {props.children}
          {categories.map((category) => (
            <Category key={category.name} {...category} />
          ))}
          <Button classes="app-filter__submit">{submitText}</Button>
        </div>
      </details>
    </form>
  );
}

function Selected({ selected, clearHref }: Pick<FilterPanelProps, 'clearHref'> & { selected: SelectedFilters[] }) {
  return (
    <div className="app-filter__selected">
      <h2 className="govuk-heading-s">Selected filters</h2>
      {selected.map(({ heading, items }) => (
        <div key={heading}>
          <h3 className="govuk-heading-s app-filter__category">{heading}</h3>
          <ul className="app-filter__tags">
            {items.map(({ text, href }) => (
              <li key={href}>
                <a className="app-filter__tag" href={href}>
                  <span className="govuk-visually-hidden">Remove this filter: </span>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="govuk-body">
        <a className="govuk-link govuk-link--no-visited-state" href={clearHref}>
          Clear filters
        </a>
      </p>
    </div>
  );
}

function HiddenFields({ fields }: { fields: NonNullable<FilterPanelProps['hiddenFields']> }) {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => <input key={`${name}=${each}`} type="hidden" name={name} value={each} />),
  );
}
