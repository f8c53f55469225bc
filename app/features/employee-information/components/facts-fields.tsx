import { CheckboxesField, DateField, NumberField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { eliItems, eliItemWords, mostDaysOld } from '../domain.ts';

type Props = { form: FormState; isLate: boolean; deleteOn: string };

/** What both ways of giving ask. @param isLate asks for special circumstances */
export function FactsFields({ form, isLate, deleteOn }: Props) {
  return (
    <>
      <DateField
        form={form}
        name="as_at"
        legend="Stands as at"
        hint={`The day of the facts in it: no more than ${mostDaysOld} days before it is given`}
      />
      <CheckboxesField
        form={form}
        name="covers"
        legend="Which of the five items does it cover?"
        hint="The rest may come in further instalments"
        items={eliItems.map((item) => ({ value: item, text: eliItemWords[item].label, hint: eliItemWords[item].hint }))}
      />
      <NumberField form={form} name="staff_count" label="How many employees are in it? (optional)" />
      <DateField
        form={form}
        name="delete_on"
        legend="Delete it on"
        hint="The agreed day: within 24 months. Those who opened it are asked to delete their copies by then"
        value={deleteOn}
      />
      {isLate && (
        <TextareaField
          form={form}
          name="late_reason"
          label="Special circumstances"
          hint="The last day is over. Say why it was not reasonably practicable to give it in time. All parties and stewards read this: leave out names"
          rows={4}
        />
      )}
    </>
  );
}
