import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { SubcontractFrame } from '../../subcontracts/components/subcontract-frame.tsx';
import type { PaymentView } from '../read-payments.server.ts';
import type { PrimeStep } from '../schema.ts';
import { stepWords } from '../words.ts';

type Props = { view: PaymentView; form: FormState };

/** A prime takes an invoice a step on. */
export function PaymentStepPage({ view, step, form }: Props & { step: PrimeStep }) {
  const { heading, question, button } = stepWords[step];
  return (
    <Step view={view} form={form} heading={heading} button={button}>
      {step === 'dispute' || step === 'reject' ? (
        <TextareaField form={form} name="reason" label={question} hint="The provider is told at once" rows={5} />
      ) : (
        <DateField form={form} name="on" legend={question} />
      )}
      {step === 'pay' && (
        <DateField
          form={form}
          name="funderPaidOn"
          legend="On which day did your funder pay you for it?"
          hint="Only where you are paid for outcomes. Leave it empty otherwise"
        />
      )}
    </Step>
  );
}

/** A provider says on which day it saw the money. */
export function MoneySeenPage({ view, form }: Props) {
  return (
    <Step view={view} form={form} heading="Enter the day you saw the money" button="Save the day">
      <DateField
        form={form}
        name="on"
        legend="On which day was the money in your account?"
        value={view.payment.paidSeenOn ?? undefined}
      />
    </Step>
  );
}

function Step({
  view: { payment, ...head },
  form,
  heading,
  button,
  children,
}: Props & { heading: string; button: string; children: ReactNode }) {
  const back = { href: paths.subcontractPayment(head.subcontractId, payment.id), text: 'Back to the invoice' };
  return (
    <SubcontractFrame head={head} heading={`${heading}: ${payment.reference}`} form={form} back={back}>
      <PageForm>
        {children}
        <Button id="step" preventDoubleClick>
          {button}
        </Button>
      </PageForm>
    </SubcontractFrame>
  );
}
