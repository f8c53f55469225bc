import { penceAsTyped } from '#app/features/wording.ts';
import type { PlainChoice } from '#app/ui/folded-checkboxes.tsx';
import { MoneyField, NumberField, RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { type Commercial, tupeExperiences } from '../domain.ts';
import { tupeWords } from '../wording.ts';

type CommercialFieldsProps = { form: FormState; commercial: Commercial; reserves: PlainChoice[] };

/** Asks what size of contract, and how much risk, a provider can carry. */
export function CommercialFields({ form, commercial, reserves }: CommercialFieldsProps) {
  return (
    <>
      <MoneyField
        form={form}
        name="largest_contract"
        value={penceAsTyped(commercial.largestContractPence)}
        label={{ text: 'Largest contract so far', classes: 'govuk-label--m' }}
        hint="Its whole value, in any line of work. For example, 250,000"
      />
      <NumberField
        form={form}
        name="outcome_share"
        value={commercial.outcomeSharePercent ?? undefined}
        suffix="%"
        label={{ text: 'Share of payment by results that you can carry', classes: 'govuk-label--m' }}
        hint="Of the price of a contract, how much may depend on outcomes before you would be at risk"
      />
      <RadiosField
        form={form}
        name="reserves_band"
        value={commercial.reservesBand}
        legend={{ text: 'Free reserves', classes: 'govuk-fieldset__legend--m' }}
        hint="Money that is not tied to a purpose"
        items={reserves}
      />
      <RadiosField
        form={form}
        name="tupe_experience"
        value={commercial.tupeExperience}
        legend={{ text: 'Transfers of staff', classes: 'govuk-fieldset__legend--m' }}
        hint="Under TUPE, the rules that move staff with their work when a contract changes hands"
        items={tupeExperiences.map((value) => ({ value, text: tupeWords[value] }))}
      />
    </>
  );
}
