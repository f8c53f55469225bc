import { type Attributes, classNames, type Maybe } from './base.ts';
import { ChoiceGroup, type GroupProps } from './form-group.tsx';
import { Input, type InputProps } from './input.tsx';

/** One part of a date. `name` is `day`, `month` or `year`, or a name of its own with a `width`. */
export type DatePart = Pick<
  InputProps,
  'inputmode' | 'pattern' | 'autocomplete' | 'value' | 'classes' | 'attributes'
> & {
  name: string;
  label?: string;
  id?: string;
  width?: 2 | 4;
  /** Whether this part is wrong; when no part says, an error message marks them all. */
  error?: boolean;
};

export type DateInputProps = GroupProps & {
  id: string;
  /** Put before the name of each part, with a hyphen. */
  namePrefix?: string;
  items?: Maybe<DatePart>[];
  /** What was typed, by the full name of each part. */
  values?: Record<string, string | number | undefined>;
  classes?: string;
  attributes?: Attributes;
};

const DAY_MONTH_YEAR: DatePart[] = [{ name: 'day' }, { name: 'month' }, { name: 'year' }];

/** A date that the reader knows or can look up: day, month and year. */
export function DateInput(props: DateInputProps) {
  const { id, namePrefix, items = DAY_MONTH_YEAR, values = {}, classes, attributes, ...group } = props;
  const somePartIsWrong = items.some((item) => (item ? item.error : false));
  // The role is for JAWS, which otherwise does not announce the description of a fieldset made of text inputs.
  return (
    <ChoiceGroup id={id} role="group" {...group}>
      <div className={classNames('govuk-date-input', classes)} id={id} {...attributes}>
        {items.map((item) => {
          if (!item) return null;
          const name = namePrefix ? `${namePrefix}-${item.name}` : item.name;
          const wrong = item.error ?? (Boolean(group.errorMessage) && !somePartIsWrong);
          return (
            <div key={name} className="govuk-date-input__item">
              <Input
                {...partProps(item, wrong)}
                id={item.id ?? `${id}-${item.name}`}
                name={name}
                value={item.value ?? values[name]}
              />
            </div>
          );
        })}
      </div>
    </ChoiceGroup>
  );
}

function partProps(item: DatePart, wrong: boolean) {
  const width = item.width ?? (item.name === 'year' ? 4 : 2);
  return {
    label: { text: item.label ?? capitalised(item.name), classes: 'govuk-date-input__label' },
    classes: classNames(
      'govuk-date-input__input',
      wrong && 'govuk-input--error',
      !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${width}`,
      item.classes,
    ),
    inputmode: item.inputmode ?? 'numeric',
    autocomplete: item.autocomplete,
    pattern: item.pattern,
    attributes: item.attributes,
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
