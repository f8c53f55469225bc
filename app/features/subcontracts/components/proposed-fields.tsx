import { DateField, NumberField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

/** The terms that a change would bring. What is left empty stays as it is. */
export function ProposedFields({ form }: { form: FormState }) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">What would change</legend>
      <p className="govuk-hint">Leave empty what stays as it is. It takes effect only if the other side agrees.</p>
      <DateField form={form} name="endsOn" legend="Last day of the term" />
      <NumberField form={form} name="noticeMonths" label="Months of notice" suffix="months" />
      <NumberField form={form} name="paymentDays" label="Days within which invoices are paid" suffix="days" />
      <NumberField form={form} name="upFrontPercent" label="Paid in advance, as per cent of the value" suffix="%" />
    </fieldset>
  );
}
