import { formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { SubcontractFrame } from '../../subcontracts/components/subcontract-frame.tsx';
import type { PaymentsView } from '../read-payments.server.ts';
import { dueInWords, PaymentStatus } from './payment-status.tsx';

/** The invoices of a sub-contract. */
export function PaymentsPage({ view }: { view: PaymentsView }) {
  const { subcontractId, rule, payments, page, pages, mayEnter, mayExport } = view;
  return (
    <SubcontractFrame head={view} heading="Invoices and payments">
      <p className="govuk-body">
        {rule.name}. {rule.rule}
      </p>
      {mayEnter && <Button href={paths.subcontractPaymentNew(subcontractId)}>Enter an invoice</Button>}
      {payments.length === 0 ? (
        <p className="govuk-body">No invoice has been entered yet. Either side can enter one.</p>
      ) : (
        <ScrollRegion label="Invoices">
          <Table
            caption="Invoices"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            stacksOnPhone
            head={['Invoice', { text: 'Amount', format: 'numeric' }, 'Received', 'Last day to pay', 'Paid', 'Status']}
            rows={payments.map((payment) => [
              <a key="invoice" className="govuk-link" href={paths.subcontractPayment(subcontractId, payment.id)}>
                {payment.reference}
              </a>,
              { text: formatMoney(payment.amountPence), format: 'numeric' },
              formatDate(payment.receivedOn),
              dueInWords(payment),
              payment.paidOn ? formatDate(payment.paidOn) : 'Not paid',
              { text: <PaymentStatus payment={payment} /> },
            ])}
          />
        </ScrollRegion>
      )}
      {mayExport && payments.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.subcontractPaymentsCsv(subcontractId)}>
            Download the invoices as CSV
          </a>
        </p>
      )}
      {pages > 1 && (
        <Pagination {...paginationOf(page, pages, (number) => paths.subcontractPayments(subcontractId, number))} />
      )}
    </SubcontractFrame>
  );
}
