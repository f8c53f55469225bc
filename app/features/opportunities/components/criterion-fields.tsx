import { NumberField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { mostPoints } from '../criteria.ts';
import { criterionWords } from '../criterion-schema.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';

type CriterionFieldsProps = { form: FormState; criterion: OpportunitySnapshot['criteria'][number] | null };

/** What is judged, how much it counts and the fewest points that will do. */
export function CriterionFields({ form, criterion }: CriterionFieldsProps) {
  return (
    <>
      <TextField
        form={form}
        name="name"
        label="What you will judge"
        hint="Such as “How you will reach people” or “Price”. Size, legal form and past contracts are no criteria"
        value={criterion?.name ?? ''}
      />
      <TextareaField
        form={form}
        name="description"
        label="What a good answer shows (optional)"
        rows={3}
        maxWords={criterionWords}
        value={criterion?.description ?? ''}
      />
      <NumberField
        form={form}
        name="weight"
        label="Weight, per cent"
        hint="All the weights together make 100"
        suffix="%"
        classes="govuk-input--width-3"
        value={criterion?.weight}
      />
      <NumberField
        form={form}
        name="threshold"
        label="Fewest points that will do (optional)"
        hint={`From 0 to ${mostPoints}. An answer below it is not chosen, whatever its other points`}
        classes="govuk-input--width-2"
        value={criterion?.threshold ?? undefined}
      />
    </>
  );
}
