import { Details } from '#app/ui/details.tsx';
import { CheckboxesField, RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldError, fieldValue } from '#app/ui/form-state.ts';
import type { DetailOptions } from '../registration-options.server.ts';

export type DetailValues = {
  name: string;
  kinds: string[];
  legalForm: string | null;
  sizeBand: string | null;
  district: string | null;
};

type DetailFieldsProps = { form: FormState; options: DetailOptions; values?: DetailValues };

/** The questions that every organisation answers. */
export function DetailFields({ form, options, values }: DetailFieldsProps) {
  return (
    <>
      <TextField
        form={form}
        name="name"
        label="Name of the organisation"
        hint="As the register writes it, where there is one"
        value={values?.name}
        attributes={{ autoComplete: 'organization' }}
      />
      <CheckboxesField
        form={form}
        name="kinds"
        values={values?.kinds}
        legend="What it does"
        hint="Select both if it does both"
        items={[
          { value: 'provider', text: 'Provider', hint: 'Delivers employment support, often as a sub-contractor' },
          { value: 'prime', text: 'Prime', hint: 'Holds or bids for head contracts and takes on sub-contractors' },
        ]}
      />
      <SelectField
        form={form}
        name="legal_form"
        label="Legal form"
        value={values?.legalForm ?? undefined}
        items={[{ value: '', text: 'Choose a legal form' }, ...options.legalForms]}
      />
      <RadiosField
        form={form}
        name="size_band"
        legend="How many people work for it"
        value={values?.sizeBand}
        items={options.sizes}
      />
      <HeadOffice form={form} options={options} district={values?.district ?? null} />
    </>
  );
}

function HeadOffice({ form, options, district }: Omit<DetailFieldsProps, 'values'> & { district: string | null }) {
  const isChosen = fieldValue(form, 'district', district ?? '') !== '';
  return (
    <>
      <TextField
        form={form}
        name="postcode"
        label={district ? 'New postcode of the head office (optional)' : 'Postcode of the head office'}
        hint="The whole postcode or its first part, like LS1. We work out the council district from it"
        classes="govuk-input--width-10"
        spellcheck={false}
      />
      <Details
        summary="Select the district instead"
        open={isChosen || Boolean(fieldError(form, 'district') || fieldError(form, 'postcode'))}
      >
        <SelectField
          form={form}
          name="district"
          label="Council district of the head office"
          hint="If you select one, it is used whatever the postcode says"
          value={district ?? undefined}
          items={[{ value: '', text: 'Work it out from the postcode' }, ...options.districts]}
        />
      </Details>
    </>
  );
}
