import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { StewardAccreditations } from '../read-for-stewards.server.ts';
import { AccreditationStatus } from './accreditation-status.tsx';

/** Every accreditation with its clock, who was never accredited, and how many partners answer the surveys. */
export function StewardListPage({ accreditations, page, pages, never, rates }: StewardAccreditations) {
  return (
    <>
      <h1 className="govuk-heading-l">Accreditations</h1>
      <StewardshipNavigation current="Accreditations" />
      <h2 className="govuk-heading-m">Cycles</h2>
      {accreditations.length === 0 && <p className="govuk-body">None was booked yet.</p>}
      {accreditations.length > 0 && (
        <ScrollRegion label="Cycles">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Prime', 'Status', 'Visit from', 'Next day', 'Lead assessor']}
            rows={accreditations.map(({ id, primeName, status, onSiteOn, nextOn, lead }) => [
              <a key={id} className="govuk-link" href={paths.stewardshipAccreditation(id)}>
                {primeName}
                <span className="govuk-visually-hidden">, visit of {formatDate(onSiteOn)}</span>
              </a>,
              <AccreditationStatus key="status" status={status} />,
              formatDate(onSiteOn),
              nextOn ? formatDate(nextOn) : '',
              lead ?? 'None',
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && (
        <Pagination {...paginationOf(page, pages, (number) => paths.stewardshipAccreditations(String(number)))} />
      )}
      <h2 className="govuk-heading-m">Never accredited</h2>
      <p className="govuk-body">A first accreditation is due within 12 months of the start of a head contract.</p>
      {never.length > 0 && (
        <ScrollRegion label="Never accredited">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Prime', 'Due by', 'Standing']}
            rows={never.map(({ primeId, primeName, due, isOverdue }) => [
              <a key={primeId} className="govuk-link" href={paths.prime(primeId)}>
                {primeName}
              </a>,
              formatDate(due),
              isOverdue ? <StatusTag key="overdue" status="overdue" /> : '',
            ])}
          />
        </ScrollRegion>
      )}
      <h2 className="govuk-heading-m">How many partners answer</h2>
      <p className="govuk-body">
        Of the last survey of each prime, in tens of percent, the fewest first. Few answers can mean fear: look there
        first.
      </p>
      {rates.length > 0 && (
        <ScrollRegion label="How many partners answer">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Prime', 'Survey', 'Answered']}
            rows={rates.map(({ primeId, primeName, name, isOpen, rate }) => [
              <a key={primeId} className="govuk-link" href={paths.primeAccreditation(primeId)}>
                {primeName}
              </a>,
              name,
              isOpen ? 'Open' : rate === null ? 'Fewer than five were asked' : `About ${rate}%`,
            ])}
          />
        </ScrollRegion>
      )}
    </>
  );
}
