import { Checkboxes } from './checkboxes.tsx';
import { ChoiceItem } from './choice.tsx';
import { Counted } from './counted.tsx';
import { Details } from './details.tsx';
import { Fieldset } from './fieldset.tsx';
import { type FilterBranch, FilterTree } from './filter-tree.tsx';
import { Select } from './select.tsx';

/** One answer to filter by, and how many results it would leave. */
export type FilterOption = { value: string; text: string; count?: number };

/** A choice of one, such as a level, that belongs to a category. */
export type FilterSetting = { name: string; legend: string; hint?: string; value: string; options: FilterOption[] };

/** Whether results that do not say are included, and how many they are. It is sent as `unsaid`. */
export type FilterUnsaid = { count: number; included: boolean };

/** Filters on one thing; they are sent as `name`, once for each that is ticked. */
export type FilterCategory = {
  name: string;
  legend: string;
  hint?: string;
  items: FilterOption[];
  values: readonly string[];
  /** Choices within choices, in place of `items`. */
  branches?: FilterBranch[];
  settings?: FilterSetting[];
  unsaid?: FilterUnsaid;
  isOpen?: boolean;
};

/** A category of filters under its fold, which says how many are ticked. */
export function Category(category: FilterCategory) {
  const { legend, hint, items, branches, settings = [], values, isOpen } = category;
  return (
    <Details
      classes="app-filter__fold"
      open={isOpen || values.length > 0 || category.unsaid?.included === false}
      summary={
        <>
          {legend}
          {values.length > 0 && <span className="app-filter__ticked">{values.length} selected</span>}
        </>
      }
    >
      {hint && <p className="govuk-hint app-filter__hint">{hint}</p>}
      {settings.map((setting) => (
        <SettingSelect key={setting.name} {...setting} />
      ))}
      {items.length > 0 && <Options {...category} />}
      {branches && (
        <Fieldset legend={{ text: legend, classes: 'govuk-visually-hidden' }}>
          <div className="app-filter__options app-filter__options--tree">
            <FilterTree branches={branches} />
          </div>
        </Fieldset>
      )}
      {category.unsaid && <UnsaidBox {...category} unsaid={category.unsaid} />}
    </Details>
  );
}

function Options({ name, legend, items, values }: FilterCategory) {
  return (
    <Checkboxes
      name={name}
      idPrefix={`filter-${name}`}
      legend={{ text: legend, classes: 'govuk-visually-hidden' }}
      classes="govuk-checkboxes--small app-filter__options"
      values={values}
      items={items.map(({ value, text, count }) => ({
        value,
        text: count === undefined ? text : <Counted text={text} count={count} />,
      }))}
    />
  );
}

/** A choice of one as a list to choose from. */
export function SettingSelect({ name, legend, hint, value, options }: FilterSetting) {
  return (
    <Select
      name={name}
      id={`filter-${name}`}
      label={legend}
      hint={hint}
      value={value}
      items={options.map((option) => ({ value: option.value, text: option.text }))}
    />
  );
}

function UnsaidBox({ name, legend, unsaid }: Pick<FilterCategory, 'name' | 'legend'> & { unsaid: FilterUnsaid }) {
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small app-filter__unsaid">
      <ChoiceItem
        kind="checkboxes"
        id={`filter-unsaid-${name}`}
        name="unsaid"
        checked={unsaid.included}
        item={{
          value: name,
          text: (
            <>
              Include those that do not say <span className="govuk-visually-hidden">({legend})</span>
              <span className="app-filter__count">({unsaid.count.toLocaleString('en-GB')})</span>
            </>
          ),
        }}
      />
    </div>
  );
}
