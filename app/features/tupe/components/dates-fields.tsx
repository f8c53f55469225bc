import { DateField } from '#app/ui/form-fields.tsx';
import type { PartFieldsProps } from './record-form-page.tsx';

/** The planned day, and the end of what came before. */
export function DatesFields({ form, values }: PartFieldsProps) {
  return (
    <>
      <DateField
        form={form}
        name="planned_transfer_on"
        legend="Planned day of the transfer"
        hint="The first day on which the incoming provider does the work. All other days are reckoned from it, and everybody is told when it moves"
        value={values.plannedTransferOn ?? undefined}
      />
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
