import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Checkboxes } from './checkboxes.tsx';

/** One answer to filter by, and how many results it would leave. */
export type FilterOption = { value: string; text: string; count?: number };

/** Filters on one thing; they are sent as `name`, once for each that is ticked. */
export type FilterCategory = { name: string; legend: string; items: FilterOption[]; values: readonly string[] };

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
  /** Other fields, above the categories. */
  children?: ReactNode;
};

/** The left column of a search: what it is filtered by, and what else it could be. */
export function FilterPanel(props: FilterPanelProps) {
  const { action, categories, selected = [], clearHref, heading = 'Filters', submitText = 'Apply filters' } = props;
  return (
    <form className="app-filter" method="get" action={action} aria-label={heading}>
      <h2 className="govuk-heading-m app-filter__heading">{heading}</h2>
      <p className="govuk-body app-filter__skip">
        <a className="govuk-link" href="#result-count">
          Go to the results
        </a>
      </p>
      {selected.length > 0 && <Selected selected={selected} clearHref={clearHref} />}
      <HiddenFields fields={props.hiddenFields ?? {}} />
      {props.children}
      {categories.map((category) => (
        <Category key={category.name} {...category} />
      ))}
      <Button classes="app-filter__submit">{submitText}</Button>
    </form>
  );
}

function Selected({ selected, clearHref }: Pick<FilterPanelProps, 'clearHref'> & { selected: SelectedFilters[] }) {
  return (
    <div className="app-filter__selected">
      <h3 className="govuk-heading-s">Selected filters</h3>
      {selected.map(({ heading, items }) => (
        <div key={heading}>
          <h4 className="govuk-heading-s app-filter__category">{heading}</h4>
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

function Category({ name, legend, items, values }: FilterCategory) {
  return (
    <Checkboxes
      name={name}
      idPrefix={`filter-${name}`}
      legend={{ text: legend, classes: 'govuk-fieldset__legend--s' }}
      classes="govuk-checkboxes--small app-filter__options"
      values={values}
      items={items.map(({ value, text, count }) => ({
        value,
        text: count === undefined ? text : <Counted text={text} count={count} />,
      }))}
    />
  );
}

function Counted({ text, count }: { text: string; count: number }) {
  return (
    <>
      {text}{' '}
      <span className="app-filter__count">
        ({count.toLocaleString('en-GB')}
        <span className="govuk-visually-hidden"> {count === 1 ? 'result' : 'results'}</span>)
      </span>
    </>
  );
}

function HiddenFields({ fields }: { fields: NonNullable<FilterPanelProps['hiddenFields']> }) {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => <input key={`${name}=${each}`} type="hidden" name={name} value={each} />),
  );
}
