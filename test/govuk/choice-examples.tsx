import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Radios } from '#app/ui/radios.tsx';
import { Select } from '#app/ui/select.tsx';
import { content, examplesOf, jsxAttributes, maybeWords, raw, type Text } from './adapter.tsx';
import { type QuestionOptions, question } from './question.ts';

type FieldsetOptions = Text & { describedBy?: string; legend?: Text & { isPageHeading?: boolean } };

type GroupOptions = QuestionOptions & { fieldset?: FieldsetOptions };

/** The options of a question with a fieldset, as props. */
function group<Options extends GroupOptions>({ fieldset, ...options }: Options) {
  return {
    ...question(options),
    legend: maybeWords(fieldset?.legend),
    fieldset: fieldset && {
      describedBy: fieldset.describedBy,
      classes: fieldset.classes,
      attributes: jsxAttributes(fieldset.attributes),
    },
  };
}

type ChoiceOptions = Text & {
  value: string;
  id?: string;
  name?: string;
  checked?: boolean;
  disabled?: boolean;
  behaviour?: 'exclusive';
  hint?: Text;
  label?: Text;
  conditional?: { html?: string | false };
  divider?: string;
};

type Choices = (ChoiceOptions | null | false | '')[];

function choices(items: Choices) {
  return items.map((item) => {
    if (!item) return item;
    if (item.divider) return { divider: item.divider };
    const { text, html, hint, label, conditional, attributes, divider, ...rest } = item;
    return {
      ...rest,
      text: content(text, html),
      hint: maybeWords(hint),
      label: label && { classes: label.classes, attributes: jsxAttributes(label.attributes) },
      conditional: conditional?.html ? raw(conditional.html) : undefined,
      attributes: jsxAttributes(attributes),
    };
  });
}

type CheckboxesOptions = GroupOptions & { idPrefix?: string; values?: string[]; items: Choices };

const checkboxes = examplesOf<CheckboxesOptions>('checkboxes', ({ items, ...options }) => (
  <Checkboxes {...group(options)} items={choices(items)} />
));

type RadiosOptions = GroupOptions & { idPrefix?: string; value?: string; items: Choices };

const radios = examplesOf<RadiosOptions>('radios', ({ items, ...options }) => (
  <Radios {...group(options)} items={choices(items)} />
));

type OptionOptions = Text & { value?: string | number; selected?: boolean; disabled?: boolean; text: string };

type SelectOptions = QuestionOptions & {
  value?: string | number;
  disabled?: boolean;
  items?: (OptionOptions | null | false | '')[];
};

/** The value of the option that Nunjucks marks: the one that says so, or the one with the select's value. */
function chosen(items: NonNullable<SelectOptions['items']>, value: SelectOptions['value']) {
  const options = items.filter((item) => typeof item === 'object').filter((item) => item !== null);
  const sentValue = (option: OptionOptions) => option.value ?? option.text;
  const option =
    options.find(({ selected }) => selected) ??
    options.find((each) => each.selected !== false && sentValue(each) === value);
  return option && sentValue(option);
}

// We say which option is chosen in one place, the select's value.
const select = examplesOf<SelectOptions>('select', ({ items = [], value, ...options }) => {
  return (
    <Select
      {...question(options)}
      value={chosen(items, value)}
      items={items.map(
        (item) =>
          item && {
            value: item.value,
            text: item.text,
            disabled: item.disabled,
            attributes: jsxAttributes(item.attributes),
          },
      )}
    />
  );
});

type PartOptions = {
  name?: string;
  label?: string;
  id?: string;
  value?: number;
  classes?: string;
  error?: boolean;
  inputmode?: 'numeric';
  pattern?: string;
  autocomplete?: string;
  attributes?: Text['attributes'];
};

type DateOptions = Omit<GroupOptions, 'id' | 'name'> & {
  id: string;
  namePrefix?: string;
  values?: Record<string, number>;
  day?: PartOptions | false;
  month?: PartOptions | false;
  year?: PartOptions | false;
  items?: PartOptions[];
};

const ERROR = 'govuk-input--error';

// Nunjucks takes the parts one by one or as a list, and reads an error out of their classes; we take a list that says.
const dateInput = examplesOf<DateOptions>('date-input', ({ day, month, year, items, values, ...options }) => {
  const parts = items?.length
    ? items.map((item) => part(item, item.name === 'year' ? 4 : 2, item.name, yearOf(year)))
    : [
        day !== false && part(day, 2, 'day', values),
        month !== false && part(month, 2, 'month', values),
        year !== false && part(year, 4, 'year', values),
      ];
  const { name, ...props } = group({ ...options, name: '' });
  return <DateInput {...props} id={options.id} items={parts} values={values} />;
});

// The one example that gives a part's value apart from the list gives the year's.
function yearOf(year: DateOptions['year']): Record<string, number> {
  const value = year ? year.value : undefined;
  return value ? { year: value } : {};
}

function part(options: PartOptions = {}, width: 2 | 4, fallbackName = '', values: Record<string, number> = {}) {
  const { name = fallbackName, classes, attributes, ...rest } = options;
  return {
    ...rest,
    name,
    width,
    value: options.value ?? values[name],
    error: classes?.includes(ERROR) ? true : options.error,
    classes: classes?.replace(ERROR, '').trim(),
    attributes: jsxAttributes(attributes),
  };
}

/** Components that offer answers, and the date, which groups its inputs in the same way. */
export const choiceExamples = [checkboxes, dateInput, radios, select].flat();
