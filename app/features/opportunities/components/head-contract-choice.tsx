import { RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

/** What the radio for "none yet" sends. */
export const noHeadContract = 'none';

type HeadContractChoiceProps = {
  form: FormState;
  contracts: readonly { id: string; name: string; area: string }[];
  value: string;
};

/** Asks which of the prime's head contracts an opportunity belongs to. */
export function HeadContractChoice({ form, contracts, value }: HeadContractChoiceProps) {
  return (
    <RadiosField
      form={form}
      name="head_contract"
      legend={{ text: 'Which contract is it part of?', classes: 'govuk-fieldset__legend--m' }}
      items={[
        ...contracts.map(({ id, name, area }) => ({ value: id, text: name, hint: area })),
        contracts.length > 0 && { divider: 'or' },
        {
          value: noHeadContract,
          text: 'None yet',
          hint: 'You are bidding, or it is not in the list. You can add it later',
        },
      ]}
      value={value}
    />
  );
}
