import { RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

/** Asks whether the need arose after the head contract was awarded. */
export function AroseField({ form, value }: { form: FormState; value: boolean | null | undefined }) {
  return (
    <RadiosField
      form={form}
      name="arose"
      legend={{ text: 'When did the need for this sub-contract arise?', classes: 'govuk-fieldset__legend--m' }}
      hint="This decides whether you must advertise it on Contracts Finder as well (Procurement Policy Note 01/18)"
      items={[
        { value: 'after', text: 'After the head contract was awarded to us' },
        { value: 'before', text: 'Before: the sub-contractor was named in our bid' },
        { value: 'unknown', text: 'I do not know yet, or there is no head contract' },
      ]}
      value={value === true ? 'after' : value === false ? 'before' : 'unknown'}
    />
  );
}
