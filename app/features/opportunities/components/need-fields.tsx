import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { Option } from '../options.ts';
import { descriptionWords } from '../requirement-schema.ts';

type NeedFieldsProps = {
  form: FormState;
  services: readonly Option[];
  /** The lots of a divided opportunity; none otherwise. */
  lots: readonly Option[];
  need: { service_type: string; importance: string; description: string; lot_id: string } | null;
};

/** What a requirement is: the service, how much it matters and a description. */
export function NeedFields({ form, services, lots, need }: NeedFieldsProps) {
  return (
    <>
      <RadiosField
        form={form}
        name="service_type"
        legend={{ text: 'Which service?', classes: 'govuk-fieldset__legend--m' }}
        items={[...services]}
        value={need?.service_type}
      />
      <RadiosField
        form={form}
        name="importance"
        legend={{ text: 'How much does it matter?', classes: 'govuk-fieldset__legend--m' }}
        items={[
          { value: 'essential', text: 'Essential', hint: 'The work cannot be done without it' },
          { value: 'desirable', text: 'Desirable', hint: 'It counts in favour of a provider' },
        ]}
        value={need?.importance ?? 'essential'}
      />
      {lots.length > 1 && (
        <RadiosField
          form={form}
          name="lot_id"
          legend={{ text: 'Which lot is it part of?', classes: 'govuk-fieldset__legend--m' }}
          items={[...lots]}
          value={need?.lot_id}
        />
      )}
      <TextareaField
        form={form}
        name="description"
        label="Description (optional)"
        maxWords={descriptionWords}
        value={need?.description}
      />
    </>
  );
}
