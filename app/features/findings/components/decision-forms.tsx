import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { refusalWords } from '../words.ts';

/** A steward upholds or dismisses a finding. */
export function DecisionForm({ form, canBeUpheld }: { form: FormState; canBeUpheld: boolean }) {
  return (
    <PageForm>
      <RadiosField
        form={form}
        name="outcome"
        legend={{ text: 'Your decision', classes: 'govuk-fieldset__legend--m' }}
        hint={canBeUpheld ? undefined : refusalWords.unanswered}
        items={[
          {
            value: 'upheld',
            text: 'Uphold it',
            hint: 'The item counts as not met until it is closed, and it goes into a case',
            disabled: !canBeUpheld,
          },
          {
            value: 'dismissed',
            text: 'Dismiss it',
            hint: 'Nothing follows. One that is public already stays, with “dismissed” and your reasons',
          },
        ]}
      />
      <TextareaField
        form={form}
        name="reason"
        label="Your reasons"
        hint="They go to the organisation and to the partner concerned, and are public where the finding is. Do not name the partner"
        rows={6}
      />
      <Button id="intent" name="intent" value="decide" preventDoubleClick>
        Decide
      </Button>
    </PageForm>
  );
}

/** A steward closes what was upheld. */
export function CloseForm({ form }: { form: FormState }) {
  return (
    <PageForm>
      <h2 className="govuk-heading-m">Close it</h2>
      <TextareaField
        form={form}
        name="reason"
        label="Why can it be closed?"
        hint="What was mended, and who confirmed it beside the organisation itself. It is public"
        rows={4}
      />
      <Button id="intent" name="intent" value="close" preventDoubleClick>
        Close the finding
      </Button>
    </PageForm>
  );
}
