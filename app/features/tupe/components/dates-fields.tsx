import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { DateField } from '#app/ui/form-fields.tsx';
import type { PartFieldsProps } from './record-form-page.tsx';

/** The end of what came before; the planned day itself moves with all its dates. */
export function DatesFields({ form, values }: PartFieldsProps) {
  return (
    <>
      <p className="govuk-body">
        {values.plannedTransferOn
          ? `The transfer is planned for ${formatDate(values.plannedTransferOn)}.`
          : 'No day is planned for the transfer yet.'}{' '}
        <a className="govuk-link" href={paths.tupeDatesMove(values.declarationId)}>
          {values.plannedTransferOn ? 'Move the day' : 'Plan the day'}
        </a>
      </p>
      <DateField
        form={form}
        name="old_contract_ends_on"
        legend="Last day of the old contract"
        hint="If it ends after the new work begins, or long before, say so to everybody: staff may be left between two employers"
        value={values.oldContractEndsOn ?? undefined}
      />
    </>
  );
}
