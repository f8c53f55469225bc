import { counted, formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { SubcontractFrame } from '../../subcontracts/components/subcontract-frame.tsx';
import { passOnWithin } from '../passing-on.ts';
import type { PaymentView } from '../read-payments.server.ts';
import { stepWords } from '../words.ts';
import { LateInterest } from './late-interest.tsx';
import { dueInWords, PaymentStatus } from './payment-status.tsx';

/** One invoice, with what the reader may do with it. */
export function PaymentPage({ view }: { view: PaymentView }) {
  const { subcontractId, payment, steps, maySeeMoney } = view;
  const back = { href: paths.subcontractPayments(subcontractId), text: 'Back to the invoices' };
  return (
    <SubcontractFrame head={view} heading={`Invoice ${payment.reference}`} back={back}>
      <p className="govuk-body">
        <PaymentStatus payment={payment} />
      </p>
      <SummaryList rows={[...invoiceRows(view), ...paidRows(view)]} />
      {payment.interest && <LateInterest interest={payment.interest} isPaid={payment.paidOn !== null} />}
      <div className="govuk-button-group">
        {steps.map((step, index) => (
          <Button
            key={step}
            href={paths.subcontractPaymentStep(subcontractId, payment.id, step)}
            variant={index === 0 ? undefined : 'secondary'}
          >
            {stepWords[step].button}
          </Button>
        ))}
        {maySeeMoney && (
          <Button href={paths.subcontractPaymentStep(subcontractId, payment.id, 'seen')}>
            {payment.paidSeenOn ? 'Correct the day you saw the money' : 'Enter the day you saw the money'}
          </Button>
        )}
      </div>
    </SubcontractFrame>
  );
}

function invoiceRows({ payment, rule, enteredByPrime, primeName, providerName, ...view }: PaymentView) {
  return [
    { key: 'Amount', value: formatMoney(payment.amountPence) },
    { key: 'Entered by', value: enteredByPrime ? primeName : providerName },
    { key: 'Received', value: formatDate(payment.receivedOn) },
    payment.invoiceDueOn && { key: 'Due by its own terms', value: formatDate(payment.invoiceDueOn) },
    payment.validOn && { key: 'Accepted as valid', value: formatDate(payment.validOn) },
    payment.disputedOn && {
      key: 'Disputed',
      value: `${formatDate(payment.disputedOn)}: ${view.disputedReason ?? ''}`,
    },
    payment.disputeSettledOn && { key: 'Dispute settled', value: formatDate(payment.disputeSettledOn) },
    payment.rejectedOn && {
      key: 'Sent back',
      value: `${formatDate(payment.rejectedOn)}: ${view.rejectedReason ?? ''}`,
    },
    { key: 'Rule', value: `${rule.name}. ${rule.rule}` },
    { key: 'Last day to pay', value: dueInWords(payment) },
    payment.agreedOn && { key: 'Agreed to be paid by', value: formatDate(payment.agreedOn) },
  ];
}

function paidRows({ payment, funderPaidOn, workingDaysKept, isKeptTooLong }: PaymentView) {
  const taken = payment.daysTaken === null ? '' : `, ${counted(payment.daysTaken, 'day')} after receipt`;
  const kept = workingDaysKept === null ? '' : `: passed on after ${counted(workingDaysKept, 'working day')}`;
  const tooLong = isKeptTooLong ? ` (more than ${passOnWithin})` : '';
  return [
    { key: 'Paid, says the prime', value: payment.paidOn ? `${formatDate(payment.paidOn)}${taken}` : 'Not yet' },
    { key: 'Seen, says the provider', value: payment.paidSeenOn ? formatDate(payment.paidSeenOn) : 'Not yet' },
    funderPaidOn && { key: 'Paid by the funder', value: `${formatDate(funderPaidOn)}${kept}${tooLong}` },
  ];
}
