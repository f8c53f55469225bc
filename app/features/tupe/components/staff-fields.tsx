import { penceAsTyped } from '#app/features/wording.ts';
import { MoneyField, NumberField, RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import { twoTierRegimes, twoTierWords } from '../domain.ts';
import type { PartFieldsProps } from './record-form-page.tsx';

const asText = (number: number | null) => (number === null ? undefined : String(number));

/** Whom it touches, in numbers, and what they cost. */
export function StaffFields({ form, values }: PartFieldsProps) {
  return (
    <>
      <TextareaField
        form={form}
        name="grouping_description"
        label="The team"
        hint="Which group of staff does this work for this client as its main task. Roles and groups, never names"
        rows={4}
        value={values.groupingDescription}
      />
      <NumberField form={form} name="headcount" label="Headcount" suffix="people" value={asText(values.headcount)} />
      <TextField
        form={form}
        name="fte"
        label="Full-time equivalent"
        hint="Like 10.5"
        classes="govuk-input--width-5"
        inputmode="decimal"
        value={asText(values.fte)}
      />
      <MoneyField
        form={form}
        name="annual_pay_pence"
        label="Pay of them all for a year"
        hint="An estimate will do"
        value={penceAsTyped(values.annualPayPence) || undefined}
      />
      <MoneyField
        form={form}
        name="redundancy_pence"
        label="Redundancy exposure"
        hint="What it would cost if all of them were made redundant"
        value={penceAsTyped(values.redundancyPence) || undefined}
      />
      <NumberField
        form={form}
        name="public_origin_count"
        label="How many once worked in the public sector and were transferred?"
        suffix="people"
        value={asText(values.publicOriginCount)}
      />
      <NumberField
        form={form}
        name="fair_deal_count"
        label="How many of these does New Fair Deal protect?"
        hint="Their access to a public pension scheme goes with them"
        suffix="people"
        value={asText(values.fairDealCount)}
      />
      <NumberField
        form={form}
        name="fragmentation_count"
        label="Between how many incoming providers is each team divided?"
        value={asText(values.fragmentationCount)}
      />
      <RadiosField
        form={form}
        name="two_tier_regime"
        legend="Which rules protect the workforce besides?"
        hint="They set terms for those who move and for those who are hired later"
        items={twoTierRegimes.map((value) => ({ value, text: twoTierWords[value] }))}
        value={values.twoTierRegime}
      />
    </>
  );
}
