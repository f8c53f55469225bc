import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import type { AdvertisingReport } from '../advertising-report.server.ts';
import { AdvertisingTable } from './advertising-table.tsx';

type AdvertisingReportPageProps = { report: AdvertisingReport; primeId: string; primeName: string; mayEdit: boolean };

/** What Procurement Policy Note 01/18 has a prime report on its sub-contracts. */
export function AdvertisingReportPage({ report, primeId, primeName, mayEdit }: AdvertisingReportPageProps) {
  const { headContracts, current, pages } = report;
  const pageHref = (number: number) => `${paths.organisationAdvertising(primeId)}?page=${number}`;
  return (
    <>
      <BackLink href={paths.organisation(primeId)} text={primeName} />
      <h1 className="govuk-heading-l">Advertising of sub-contracts</h1>
      <p className="govuk-body">
        Procurement Policy Note (PPN) 01/18 asks holders of central government contracts to advertise sub-contracts on
        Contracts Finder, to publish their awards within 90 days, and to report on both. Only {primeName} and stewards
        see this page.
      </p>
      <p className="govuk-body">
        What was spent with small and medium-sized enterprises (SMEs) and with voluntary, community and social
        enterprises (VCSEs) is not known yet, because payments are not recorded here. Until then the awarded value
        stands beside it, by size and legal form of each provider.
      </p>
      {headContracts.length === 0 ? (
        <p className="govuk-body">
          There is no head contract yet.{' '}
          {mayEdit && (
            <a className="govuk-link" href={paths.headContractNew()}>
              Add the first
            </a>
          )}
        </p>
      ) : (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.organisationAdvertisingCsv(primeId)}>
            Download the report (CSV)
          </a>
        </p>
      )}
      {headContracts.map((contract) => (
        <section key={contract.id}>
          <h2 className="govuk-heading-m">
            <a className="govuk-link" href={paths.headContract(contract.id)}>
              {contract.name}
            </a>
          </h2>
          <AdvertisingTable contract={contract} mayEdit={mayEdit} />
        </section>
      ))}
      {pages > 1 && <Pagination {...paginationOf(current, pages, pageHref)} />}
    </>
  );
}
