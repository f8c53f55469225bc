import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { QuestionProps } from './raising-page.tsx';

/** What happened. */
export function GroundsQuestion({ carried, form }: QuestionProps) {
  return (
    <TextareaField
      form={form}
      name="grounds"
      value={carried.grounds}
      label={{ text: 'What happened?', classes: 'govuk-label--l', isPageHeading: true }}
      hint="Say when, how often and what it meant for you. If you may not want to be known, leave out names, places and figures that only you would know."
      rows={8}
    />
  );
}

/** What would put it right. */
export function WantedQuestion({ carried, form }: QuestionProps) {
  return (
    <TextareaField
      form={form}
      name="wanted"
      value={carried.wanted}
      label={{ text: 'What do you want to happen? (optional)', classes: 'govuk-label--l', isPageHeading: true }}
      hint="For example to be paid, to have a contract, or that it does not happen to others"
      rows={5}
    />
  );
}

/** Whether mediation is possible. */
export function LegalQuestion({ carried, form }: QuestionProps) {
  return (
    <RadiosField
      form={form}
      name="litigation"
      value={carried.litigation}
      legend={{
        text: 'Is it, or was it, in legal action?',
        classes: 'govuk-fieldset__legend--l',
        isPageHeading: true,
      }}
      hint="A court, a tribunal, arbitration, or lawyers who have threatened one. There is then no mediation. Stewards can still look at it."
      items={[
        { value: 'no', text: 'No' },
        { value: 'yes', text: 'Yes' },
      ]}
    />
  );
}
