import { penceAsTyped } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, MoneyField, RadiosField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type Stated = {
  directPence: number;
  overheadPence: number;
  pricePence: number;
  subsidisedBy: string | null;
  isShown: boolean;
};
type Props = { subcontractId: string; title: string; cost: Stated | null; form: FormState };

/** A provider states what the work costs in full. */
export function FullCostPage({ subcontractId, title, cost, form }: Props) {
  const typed = (pence: number | undefined) => penceAsTyped(pence ?? null);
  return (
    <>
      <BackLink href={paths.subcontractCompact(subcontractId)} />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">What the work costs in full</h1>
      <p className="govuk-body">
        For one year. Overheads are rent, management, insurance and all that the work leans on.
      </p>
      <PageForm>
        <MoneyField form={form} name="direct" label="Direct costs" value={typed(cost?.directPence)} />
        <MoneyField form={form} name="overhead" label="Share of overheads" value={typed(cost?.overheadPence)} />
        <MoneyField form={form} name="price" label="Price that you are paid" value={typed(cost?.pricePence)} />
        <TextField
          form={form}
          name="subsidisedBy"
          label="If the price is less, where does the rest come from? (optional)"
          hint="For example reserves, donations, other contracts"
          value={cost?.subsidisedBy ?? ''}
        />
        <RadiosField
          form={form}
          name="shown"
          legend="May your prime see it?"
          value={cost ? (cost.isShown ? 'yes' : 'no') : ''}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, only we see it' },
          ]}
        />
        <Button preventDoubleClick>Save</Button>
      </PageForm>
    </>
  );
}
