import { NumberField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

/** A new question and the most words that an answer may have. */
export function QuestionFields({ form }: { form: FormState }) {
  return (
    <>
      <TextareaField form={form} name="question" label="Question" rows={3} />
      <NumberField
        form={form}
        name="max_words"
        label="Most words in an answer"
        suffix="words"
        classes="govuk-input--width-4"
      />
    </>
  );
}
