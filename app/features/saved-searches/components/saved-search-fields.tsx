import { TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { FrequencyField } from '../../notifications/components/frequency-field.tsx';
import type { Frequency } from '../../notifications/domain.ts';

type SavedSearchFieldsProps = { form: FormState; name: string; frequency: Frequency };

/** What a saved search is called, and how often we write about it. */
export function SavedSearchFields({ form, name, frequency }: SavedSearchFieldsProps) {
  return (
    <>
      <TextField form={form} name="name" value={name} label="Name of this search" hint="Only you see it" />
      <FrequencyField
        form={form}
        name="frequency"
        value={frequency}
        legend="How often should we write when something new is found?"
      />
    </>
  );
}
