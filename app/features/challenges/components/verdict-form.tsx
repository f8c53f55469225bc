import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { findingWords } from '../words.ts';

type Props = { form: FormState; name: 'answer' | 'finding'; label: string; button: string };

/** Whether a decision was right, and why: the prime's answer, or a steward's finding. */
export function VerdictForm({ form, name, label, button }: Props) {
  return (
    <PageForm>
      <RadiosField
        form={form}
        name="outcome"
        legend={{ text: 'Was the decision right?', classes: 'govuk-fieldset__legend--m' }}
        items={[
          {
            value: 'upheld',
            text: findingWords.upheld,
            hint: 'All outcomes in the lot are taken back and it is decided anew, unless the award took effect before',
          },
          { value: 'not_upheld', text: findingWords.not_upheld },
        ]}
      />
      <TextareaField form={form} name={name} label={label} hint="Both sides read it" rows={6} />
      <Button preventDoubleClick>{button}</Button>
    </PageForm>
  );
}
