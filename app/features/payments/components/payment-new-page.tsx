import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField, MoneyField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { SubcontractFrame } from '../../subcontracts/components/subcontract-frame.tsx';
import type { SubcontractHead } from '../../subcontracts/read-subcontract.server.ts';

/** Either side enters an invoice. */
export function PaymentNewPage({ head, form }: { head: SubcontractHead; form: FormState }) {
  const back = { href: paths.subcontractPayments(head.subcontractId), text: 'Back to the invoices' };
  return (
    <SubcontractFrame head={head} heading="Enter an invoice" form={form} back={back}>
      <PageForm>
        <TextField form={form} name="reference" label="Reference" classes="govuk-input--width-20" />
        <MoneyField form={form} name="amount" label="Amount, in pounds" />
        <DateField form={form} name="receivedOn" legend="On which day did the prime receive it?" />
        <DateField
          form={form}
          name="invoiceDueOn"
          legend="On which day does it fall due by its own terms?"
          hint="Leave it empty where the invoice does not say. A later day than that of receipt moves the last day to pay"
        />
        <Button id="step" preventDoubleClick>
          Enter it
        </Button>
      </PageForm>
    </SubcontractFrame>
  );
}
