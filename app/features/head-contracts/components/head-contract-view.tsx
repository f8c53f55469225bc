import { formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { statusWords } from '../../opportunities/domain.ts';
import { PlaceList } from '../../places/components/place-list.tsx';
import type { HeadContractInFull } from '../view-head-contract.server.ts';
import { AdvertisingTable } from './advertising-table.tsx';

type HeadContractViewProps = { contract: HeadContractInFull; primeId: string; mayEdit: boolean };

const centralGovernment = { true: 'Yes', false: 'No', null: 'Not stated' } as const;

/** A head contract, and what is sub-contracted under it. */
export function HeadContractView({ contract, primeId, mayEdit }: HeadContractViewProps) {
  return (
    <>
      <BackLink href={paths.headContracts()} text="Head contracts" />
      <h1 className="govuk-heading-l">{contract.name}</h1>
      <SummaryList
        rows={[
          { key: 'Programme', value: contract.programme },
          { key: 'Area', value: contract.areaName },
          { key: 'Places', value: <PlaceList places={contract.places} of={contract.name} /> },
          { key: 'Who pays for it', value: contract.funder },
          { key: 'Rules that it was let under', value: contract.regime },
          {
            key: 'Value a year',
            value: contract.valuePerYearPence === null ? 'Not stated' : formatMoney(contract.valuePerYearPence),
          },
          { key: 'Let by central government', value: centralGovernment[`${contract.centralGovernment}`] },
          {
            key: 'Procurement began',
            value: contract.procurementBeganOn ? formatDate(contract.procurementBeganOn) : 'Not stated',
          },
          { key: 'Bids were due', value: contract.bidsDueOn ? formatDate(contract.bidsDueOn) : 'Not stated' },
          contract.advertisingThresholdPence !== null && {
            key: 'Threshold for advertising',
            value: formatMoney(contract.advertisingThresholdPence),
          },
          { key: 'Starts', value: contract.startsOn ? formatDate(contract.startsOn) : 'Not stated' },
          { key: 'Ends', value: contract.endsOn ? formatDate(contract.endsOn) : 'Not stated' },
          { key: 'Reference', value: contract.reference ?? 'Not stated' },
        ]}
      />
      {mayEdit && (
        <Button variant="secondary" href={paths.headContractEdit(contract.id)}>
          Change head contract
        </Button>
      )}
      <h2 className="govuk-heading-m">Opportunities under this contract</h2>
      <Opportunities contract={contract} />
      {mayEdit && (
        <Button href={`${paths.opportunityNew()}?head_contract=${contract.id}`}>Post an opportunity under it</Button>
      )}
      {contract.advertising && (
        <section>
          <h2 className="govuk-heading-m">Must sub-contracts under it be advertised?</h2>
          <AdvertisingTable contract={contract.advertising} mayEdit={mayEdit} />
          <p className="govuk-body">
            <a className="govuk-link" href={paths.organisationAdvertising(primeId)}>
              The report on all head contracts
            </a>
          </p>
        </section>
      )}
    </>
  );
}

function Opportunities({ contract }: { contract: HeadContractInFull }) {
  if (contract.opportunities.length === 0) return <p className="govuk-body">There are none yet.</p>;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {contract.opportunities.map(({ id, title, status }) => (
        <li key={id}>
          <a className="govuk-link" href={status === 'draft' ? paths.opportunityEdit(id) : paths.opportunity(id)}>
            {title}
          </a>{' '}
          <StatusTag status={status} text={statusWords[status]} />
        </li>
      ))}
    </ul>
  );
}
