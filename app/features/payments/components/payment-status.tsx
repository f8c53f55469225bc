import { counted, formatDate } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { PaymentFacts } from '../read-payments.server.ts';
import { invoiceStatusWords } from '../words.ts';

/** Where an invoice stands, whether it is late, and what the two sides do not agree on. */
export function PaymentStatus({ payment }: { payment: PaymentFacts }) {
  const { status, daysLate, mismatch, waitsTooLong, seenUnpaid } = payment;
  const meaning = { received: 'pending', valid: 'accepted', disputed: 'disputed', rejected: 'refused', paid: 'paid' };
  return (
    <>
      <StatusTag status={meaning[status]} text={invoiceStatusWords[status]} />
      {daysLate > 0 && (
        <>
          {' '}
          <Tag colour="red">{`${counted(daysLate, 'day')} late`}</Tag>
        </>
      )}
      {mismatch !== null && (
        <>
          {' '}
          <Tag colour="yellow">{`Query: ${mismatch} days apart`}</Tag>
        </>
      )}
      {waitsTooLong && (
        <>
          {' '}
          <Tag colour="yellow">Not looked at in time</Tag>
        </>
      )}
      {seenUnpaid && (
        <>
          {' '}
          <Tag colour="yellow">Query: seen, not marked as paid</Tag>
        </>
      )}
    </>
  );
}

/** "1 April 2026", or why there is no such day. */
export function dueInWords({ dueOn, status }: PaymentFacts): string {
  if (dueOn) return formatDate(dueOn);
  if (status === 'disputed') return 'Held by the dispute';
  return status === 'rejected' ? 'None' : 'Once it is accepted';
}
