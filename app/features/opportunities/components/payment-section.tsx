import { counted } from '#app/features/wording.ts';
import { Table } from '#app/ui/table.tsx';
import type { OpportunityInFull } from '../in-full.ts';
import { riskInWords } from '../payment.ts';

/** What is paid when, and who carries the risk. */
export function PaymentSection({ opportunity }: { opportunity: OpportunityInFull }) {
  const { payment, managementFeePercent, volumeGuarantee, paymentDays } = opportunity;
  return (
    <>
      <h2 className="govuk-heading-m">What is paid, and when</h2>
      {payment.length > 0 && (
        <Table
          caption="Parts of the price"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          stacksOnPhone
          head={['Payment', 'When', { text: 'Share of the price', format: 'numeric' }]}
          rows={payment.map(({ label, hint, percent }) => [label, hint, { text: `${percent}%`, format: 'numeric' }])}
        />
      )}
      <p className="govuk-body">
        <strong>Risk:</strong> {riskInWords(payment)}
      </p>
      <p className="govuk-body">
        <strong>Management fee:</strong>{' '}
        {managementFeePercent === null
          ? 'Not stated.'
          : `The prime keeps ${managementFeePercent}% of what the funder pays.`}
      </p>
      <p className="govuk-body">
        <strong>Volume guarantee:</strong> {guaranteeInWords(volumeGuarantee)}
      </p>
      <p className="govuk-body">
        <strong>Time to pay:</strong>{' '}
        {paymentDays === null ? 'Not stated.' : `Within ${counted(paymentDays, 'day')} of a valid invoice.`}
      </p>
    </>
  );
}

function guaranteeInWords(guarantee: boolean | null): string {
  if (guarantee === null) return 'Not stated.';
  return guarantee
    ? 'Yes. The lowest number a month is paid for, even when fewer people come.'
    : 'No. The numbers are what the prime expects, not a promise.';
}
