import { Fragment } from 'react';
import { penceAsTyped } from '#app/features/wording.ts';
import { DateField, MoneyField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { type Insurance, insuranceKinds } from '../domain.ts';
import { insuranceWords } from '../wording.ts';

/** Asks for the cover and the last day of each kind of insurance. */
export function InsuranceFields({ form, insurances }: { form: FormState; insurances: Insurance[] }) {
  return insuranceKinds.map((kind) => {
    const insurance = insurances.find((candidate) => candidate.kind === kind);
    const of = <span className="govuk-visually-hidden"> of {insuranceWords[kind].toLowerCase()}</span>;
    return (
      <Fragment key={kind}>
        <h2 className="govuk-heading-m">{insuranceWords[kind]}</h2>
        <MoneyField
          form={form}
          name={`${kind}_cover`}
          value={penceAsTyped(insurance?.coverPence ?? null)}
          label={{ text: <>Cover{of}</> }}
        />
        <DateField
          form={form}
          name={`${kind}_expires`}
          value={insurance?.expiresOn}
          legend={{ text: <>Last day{of}</> }}
          hint="For example, 31 3 2027"
        />
      </Fragment>
    );
  });
}
