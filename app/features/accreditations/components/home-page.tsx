import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { AccreditationHome } from '../read-accreditation.server.ts';
import { AccreditationStatus } from './accreditation-status.tsx';

/** The accreditations of one's prime, and those that one assesses. */
export function HomePage({ prime, own, appointed }: AccreditationHome) {
  return (
    <>
      <h1 className="govuk-heading-l">Accreditations</h1>
      {appointed.length > 0 && (
        <>
          <h2 className="govuk-heading-m">You assess</h2>
          <ScrollRegion label="What you assess">
            <Table
              firstCellIsHeader
              stacksOnPhone
              head={['Prime', 'Status', 'Visit from', 'You have access until']}
              rows={appointed.map(({ id, primeName, status, onSiteOn, untilDay, isDeclared }) => [
                <a key={id} className="govuk-link" href={paths.accreditation(id)}>
                  {primeName}
                  {!isDeclared && ' (declare that you are independent)'}
                </a>,
                <AccreditationStatus key="status" status={status} />,
                formatDate(onSiteOn),
                formatDate(untilDay),
              ])}
            />
          </ScrollRegion>
        </>
      )}
      {prime && (
        <>
          <h2 className="govuk-heading-m">{prime.name}</h2>
          {own.length === 0 && (
            <p className="govuk-body">
              There is no accreditation yet. The first is due within 12 months of the start of your first head contract.
            </p>
          )}
          {own.length > 0 && (
            <ScrollRegion label="Our accreditations">
              <Table
                firstCellIsHeader
                stacksOnPhone
                head={['Standard', 'Status', 'Visit from', 'Holds until']}
                rows={own.map(({ id, standard, status, onSiteOn, anniversary }) => [
                  <a key={id} className="govuk-link" href={paths.accreditation(id)}>
                    {standard}
                    <span className="govuk-visually-hidden">, visit of {formatDate(onSiteOn)}</span>
                  </a>,
                  <AccreditationStatus key="status" status={status} />,
                  formatDate(onSiteOn),
                  anniversary ? formatDate(anniversary) : '',
                ])}
              />
            </ScrollRegion>
          )}
          {prime.mayBook && <Button href={paths.accreditationNew()}>Book an accreditation</Button>}
          <p className="govuk-body">
            <a className="govuk-link" href={paths.primeAccreditation(prime.id)}>
              What everybody can read, with what partners say each quarter
            </a>
          </p>
        </>
      )}
      {!prime && appointed.length === 0 && (
        <p className="govuk-body">
          You assess no prime today. When a steward appoints you, the prime is here from the first day of your
          appointment to the last.
        </p>
      )}
    </>
  );
}
