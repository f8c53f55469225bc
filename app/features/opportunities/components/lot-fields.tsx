import { penceAsTyped } from '#app/features/wording.ts';
import { MoneyField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { lotDescriptionWords } from '../lot-schema.ts';

type LotFieldsProps = {
  form: FormState;
  lot: {
    title: string;
    description: string;
    valueLowPence: number | null;
    valueHighPence: number | null;
  } | null;
};

/** What a lot is and what it is worth. */
export function LotFields({ form, lot }: LotFieldsProps) {
  return (
    <>
      <TextField
        form={form}
        name="title"
        label="Title"
        hint="What sets it apart, such as a place, a group of people or a service"
        value={lot?.title ?? ''}
      />
      <TextareaField
        form={form}
        name="description"
        label="Description (optional)"
        rows={3}
        maxWords={lotDescriptionWords}
        value={lot?.description ?? ''}
      />
      <MoneyField
        form={form}
        name="value_low"
        label="Lowest value, in pounds (optional)"
        value={penceAsTyped(lot?.valueLowPence ?? null)}
      />
      <MoneyField
        form={form}
        name="value_high"
        label="Highest value, in pounds (optional)"
        value={penceAsTyped(lot?.valueHighPence ?? null)}
      />
    </>
  );
}
