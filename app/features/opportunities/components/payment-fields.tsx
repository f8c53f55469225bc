import { NumberField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { OptionGroup } from '../options.ts';
import type { PaymentPart } from '../payment.ts';

type PaymentFieldsProps = { form: FormState; payment: readonly PaymentPart[]; components: readonly OptionGroup[] };

/** The share of the price that each payment is. */
export function PaymentFields({ form, payment, components }: PaymentFieldsProps) {
  const shareOf = (type: string) => payment.find((part) => part.type === type)?.percent;
  return components.map(({ heading, options }) => (
    <fieldset key={heading} className="govuk-fieldset govuk-!-margin-bottom-6">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{heading}</legend>
      {options.map(({ value, text, hint }) => (
        <NumberField
          key={value}
          form={form}
          name={`percent_${value}`}
          label={`${text}, per cent`}
          hint={hint}
          suffix="%"
          classes="govuk-input--width-3"
          value={shareOf(value)}
        />
      ))}
    </fieldset>
  ));
}
