import { SummaryList } from '#app/ui/summary-list.tsx';
import type { OpportunityInFull } from '../in-full.ts';

/** Evidence that is mandatory and the contract above. */
export function TermsSection({ opportunity }: { opportunity: OpportunityInFull }) {
  const { mandatoryEvidence, headContract, cpv } = opportunity;
  return (
    <>
      {mandatoryEvidence.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What a provider must have</h2>
          <ul className="govuk-list govuk-list--bullet">
            {mandatoryEvidence.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
        </>
      )}
      {cpv.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Procurement codes</h2>
          <p className="govuk-body">{cpv.join('; ')}</p>
        </>
      )}
      {headContract && (
        <>
          <h2 className="govuk-heading-m">The contract that it is part of</h2>
          <SummaryList
            rows={[
              { key: 'Name', value: headContract.name },
              { key: 'Programme', value: headContract.programme },
              { key: 'Area', value: headContract.areaName },
              { key: 'Who pays for it', value: headContract.funder },
              { key: 'Rules that it was let under', value: headContract.regime },
            ]}
          />
        </>
      )}
    </>
  );
}
