import { paths } from '#app/paths.ts';
import type { SubcontractList as List } from '../list-subcontracts.server.ts';
import { SubcontractList } from './subcontract-list.tsx';

/** The sub-contracts of the organisation that the reader acts for, as prime and as provider. */
export function OwnSubcontractsPage({ list, isPrime }: { list: List; isPrime: boolean }) {
  return (
    <>
      <h1 className="govuk-heading-l">Sub-contracts</h1>
      <p className="govuk-body">
        What was promised beside what happens: signatures, referrals, payments and notices. Both sides enter their own
        figures, and both see all of them.
      </p>
      {isPrime && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.subcontractPaid()}>
            How promptly we pay, by half-year
          </a>
        </p>
      )}
      {list.total > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.ownPaymentsCsv()}>
            Download all our invoices and payments as CSV
          </a>
        </p>
      )}
      <SubcontractList list={list} href={paths.subcontracts} />
    </>
  );
}
