import { RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { type Frequency, frequencies, frequencyWords } from '../domain.ts';

type FrequencyFieldProps = { form: FormState; name: string; value: Frequency; legend: string; hint?: string };

/** How often to write. */
export function FrequencyField({ form, name, value, legend, hint }: FrequencyFieldProps) {
  return (
    <RadiosField
      form={form}
      name={name}
      value={value}
      legend={{ text: legend, classes: 'govuk-fieldset__legend--m' }}
      hint={hint}
      items={frequencies.map((code) => ({ value: code, text: frequencyWords[code] }))}
    />
  );
}
