import { NumberField, RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type TermsFieldsProps = {
  form: FormState;
  draft: { managementFeePercent: number | null; volumeGuarantee: boolean | null; paymentDays: number | null };
};

/** What the prime keeps, whether it promises a volume and how soon it pays. */
export function TermsFields({ form, draft }: TermsFieldsProps) {
  const { managementFeePercent, volumeGuarantee, paymentDays } = draft;
  return (
    <>
      <NumberField
        form={form}
        name="management_fee"
        label="Management fee, per cent"
        hint="What you keep of the money that the funder pays for this work. Enter 0 if you keep nothing"
        suffix="%"
        inputmode="decimal"
        value={managementFeePercent ?? undefined}
      />
      <RadiosField
        form={form}
        name="volume_guarantee"
        legend={{ text: 'Do you guarantee a volume?', classes: 'govuk-fieldset__legend--m' }}
        hint="Yes means that you pay for the lowest number a month, even when fewer people come"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        value={volumeGuarantee === null ? '' : volumeGuarantee ? 'yes' : 'no'}
      />
      <NumberField
        form={form}
        name="payment_days"
        label="Days until you pay a valid invoice (optional)"
        hint="Under the rules for public contracts a sub-contractor is paid within 30 days"
        suffix="days"
        classes="govuk-input--width-3"
        value={paymentDays ?? undefined}
      />
    </>
  );
}
