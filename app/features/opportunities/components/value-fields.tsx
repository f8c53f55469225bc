import { penceAsTyped } from '#app/features/wording.ts';
import { MoneyField, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type ValueFieldsProps = {
  form: FormState;
  draft: { valueLowPence: number | null; valueHighPence: number | null; valueNotStatedReason: string | null };
};

/** What the work is worth, or why that is not stated. */
export function ValueFields({ form, draft }: ValueFieldsProps) {
  const range = (
    <>
      <MoneyField
        form={form}
        name="value_low"
        label="Lowest value, in pounds (optional)"
        value={penceAsTyped(draft.valueLowPence)}
      />
      <MoneyField
        form={form}
        name="value_high"
        label="Highest value, in pounds"
        value={penceAsTyped(draft.valueHighPence)}
      />
    </>
  );
  const reason = (
    <TextareaField
      form={form}
      name="not_stated_reason"
      label="Why is it not stated?"
      hint="Everyone will read this"
      rows={3}
      value={draft.valueNotStatedReason ?? ''}
    />
  );
  const answer = draft.valueHighPence !== null ? 'yes' : draft.valueNotStatedReason !== null ? 'no' : '';
  return (
    <RadiosField
      form={form}
      name="is_stated"
      legend={{ text: 'Do you state what the work is worth?', classes: 'govuk-fieldset__legend--m' }}
      hint="The whole value over the length of the sub-contract, without VAT (value added tax)"
      items={[
        { value: 'yes', text: 'Yes', conditional: range },
        { value: 'no', text: 'No', conditional: reason },
      ]}
      value={answer}
    />
  );
}
