import { FoldedCheckboxes } from '#app/ui/folded-checkboxes.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { OptionGroup } from '../options.ts';

type GroupedCheckboxesProps = {
  form: FormState;
  name: string;
  legend: string;
  hint?: string;
  groups: readonly OptionGroup[];
  values: readonly string[];
};

/** One question with many boxes, folded under the headings of their list. */
export function GroupedCheckboxes({ legend, groups, ...question }: GroupedCheckboxesProps) {
  return (
    <FoldedCheckboxes
      {...question}
      legend={{ text: legend, classes: 'govuk-fieldset__legend--m' }}
      folds={groups.map(({ heading, options }, index) => ({
        key: String(index + 1),
        heading: heading ?? 'Choices',
        items: options,
      }))}
      firstOpen
    />
  );
}
