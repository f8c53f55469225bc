import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { ChoiceGroup } from '#app/ui/form-group.tsx';
import { type FormState, fieldError, fieldValues } from '#app/ui/form-state.ts';
import type { OptionGroup } from '../options.ts';

type GroupedCheckboxesProps = {
  form: FormState;
  name: string;
  legend: string;
  hint?: string;
  groups: readonly OptionGroup[];
  values: readonly string[];
};

/** One question with many boxes, under the headings of their list. */
export function GroupedCheckboxes({ form, name, legend, hint, groups, values }: GroupedCheckboxesProps) {
  const ticked = fieldValues(form, name, values);
  return (
    <ChoiceGroup
      id={name}
      legend={{ text: legend, classes: 'govuk-fieldset__legend--m' }}
      hint={hint}
      errorMessage={fieldError(form, name)}
    >
      {groups.map(({ heading, options }, index) => (
        <Checkboxes
          key={heading}
          name={name}
          // The error summary links to the first box by the name of the field.
          idPrefix={index === 0 ? name : `${name}-group-${index + 1}`}
          legend={heading ?? undefined}
          classes="govuk-checkboxes--small"
          items={options}
          values={ticked}
        />
      ))}
    </ChoiceGroup>
  );
}
