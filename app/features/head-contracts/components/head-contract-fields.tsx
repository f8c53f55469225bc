import { penceAsTyped } from '#app/features/wording.ts';
import { DateField, MoneyField, RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { HeadContractRow } from '#db/tables/opportunity.table.ts';
import { PlacePicker } from '../../places/components/place-picker.tsx';
import { placeRule } from '../../places/place-rule.ts';
import { areaKey, otherArea } from '../domain.ts';
import type { HeadContractOptions } from '../form-options.server.ts';
import { AdvertisingFields } from './advertising-fields.tsx';

type HeadContractFieldsProps = {
  form: FormState;
  options: HeadContractOptions;
  contract: Omit<HeadContractRow, 'created_at' | 'updated_at'> | null;
};

/** The questions about a head contract of one programme. */
export function HeadContractFields({ form, options, contract }: HeadContractFieldsProps) {
  return (
    <>
      <input type="hidden" name="programme" value={options.programme.code} />
      <TextField form={form} name="name" label="Name" value={contract?.name} />
      <AreaFields form={form} options={options} contract={contract} />
      <TextField
        form={form}
        name="funder"
        label="Who pays for it"
        hint="Such as Department for Work and Pensions"
        value={contract?.funder}
      />
      <RadiosField
        form={form}
        name="regime"
        legend="Rules that it was let under"
        items={options.regimes}
        value={contract?.regime}
      />
      <MoneyField
        form={form}
        name="value"
        label="Value a year, in pounds (optional)"
        value={penceAsTyped(contract?.value_per_year_pence ?? null)}
      />
      <AdvertisingFields form={form} contract={contract} />
      <DateField form={form} name="starts_on" legend="Start date (optional)" value={contract?.starts_on ?? ''} />
      <DateField form={form} name="ends_on" legend="End date (optional)" value={contract?.ends_on ?? ''} />
      <TextField
        form={form}
        name="reference"
        label="Reference (optional)"
        hint="The number that the funder gives to the contract"
        value={contract?.reference ?? ''}
        classes="govuk-input--width-20"
      />
    </>
  );
}

function AreaFields({ form, options, contract }: HeadContractFieldsProps) {
  const picker = (
    <PlacePicker
      form={form}
      options={options.places}
      rule={contract && !contract.area_code ? (placeRule.safeParse(contract.place_rule).data ?? null) : null}
      legend={options.areas.length > 0 ? 'Other places' : 'Places of the contract'}
      hint={options.areas.length > 0 ? 'Only where you chose “Other places” above' : undefined}
    />
  );
  if (options.areas.length === 0) return picker;
  return (
    <>
      <SelectField
        form={form}
        name="area"
        label="Area"
        hint="Its council districts are taken as the places of the contract"
        items={[{ value: '', text: 'Choose an area' }, ...options.areas]}
        value={areaValue(contract)}
      />
      {picker}
    </>
  );
}

function areaValue(contract: HeadContractFieldsProps['contract']): string {
  if (!contract) return '';
  const { area_version: version, area_code: code } = contract;
  return version && code ? areaKey({ version, code }) : otherArea;
}
