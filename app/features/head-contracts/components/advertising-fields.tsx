import { penceAsTyped } from '#app/features/wording.ts';
import { DateField, MoneyField, RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { HeadContractRow } from '#db/tables/opportunity.table.ts';

type AdvertisingFieldsProps = {
  form: FormState;
  contract: Pick<
    HeadContractRow,
    'central_government' | 'procurement_began_on' | 'bids_due_on' | 'advertising_threshold_pence'
  > | null;
};

const answers = { true: 'yes', false: 'no', null: 'unknown' } as const;

/** What decides whether sub-contracts under a head contract must be advertised on Contracts Finder. */
export function AdvertisingFields({ form, contract }: AdvertisingFieldsProps) {
  const isCentral = contract && answers[`${contract.central_government}`];
  return (
    <>
      <RadiosField
        form={form}
        name="central_government"
        legend="Was it let by central government?"
        hint="This decides whether you must advertise sub-contracts on Contracts Finder (Procurement Policy Note 01/18)"
        items={[
          { value: 'yes', text: 'Yes', hint: 'A department, such as DWP, or one of its agencies' },
          { value: 'no', text: 'No', hint: 'A council, a combined authority, the NHS or a devolved government' },
          { value: 'unknown', text: 'I do not know yet' },
        ]}
        value={isCentral ?? 'unknown'}
      />
      <DateField
        form={form}
        name="procurement_began_on"
        legend="When did its procurement begin? (optional)"
        hint="The date of the contract notice or the call for competition"
        value={contract?.procurement_began_on ?? ''}
      />
      <DateField
        form={form}
        name="bids_due_on"
        legend="When were bids for it due? (optional)"
        hint="Providers get at least a quarter of the time that you had yourself. It is measured from these two dates"
        value={contract?.bids_due_on ?? ''}
      />
      <MoneyField
        form={form}
        name="threshold"
        label="Threshold for advertising, if the department set one above £25,000 (optional)"
        hint="Up to £100,000"
        value={penceAsTyped(contract?.advertising_threshold_pence ?? null)}
      />
    </>
  );
}
