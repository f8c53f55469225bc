import { RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { Option } from '../options.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';

type TupeFieldsProps = { form: FormState; tupe: OpportunitySnapshot['tupe']; positions: readonly Option[] };

/** The position on TUPE, who says so and why (domain.md 3.1). */
export function TupeFields({ form, tupe, positions }: TupeFieldsProps) {
  return (
    <>
      <RadiosField
        form={form}
        name="tupe_position"
        legend={{ text: 'Does TUPE apply?', classes: 'govuk-fieldset__legend--m' }}
        items={[...positions]}
        value={tupe?.position ?? ''}
      />
      <TextField
        form={form}
        name="tupe_said_by"
        label="Who says so"
        hint="A name and a role, or the firm that advised you"
        value={tupe?.saidBy}
      />
      <TextareaField
        form={form}
        name="tupe_reason"
        label="Why"
        hint="Who does the work now, whether the work stays the same, and how many providers it is split between"
        value={tupe?.reason}
      />
    </>
  );
}
