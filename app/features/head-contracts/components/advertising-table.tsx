import { formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { ReportedHeadContract, ReportedOpportunity } from '../advertising-report.server.ts';
import { dutyWords } from '../must-advertise.ts';
import { spendNotKnown } from '../spend.ts';

type AdvertisingTableProps = { contract: ReportedHeadContract; mayEdit: boolean };

/** The opportunities under a head contract: must each be advertised, was it, and what came of it. */
export function AdvertisingTable({ contract, mayEdit }: AdvertisingTableProps) {
  const { name, applies, opportunities } = contract;
  return (
    <>
      <p className="govuk-body">
        <strong>Does the policy note apply? {dutyWords[applies.duty]}.</strong> {applies.reason}
      </p>
      {opportunities.length === 0 ? (
        <p className="govuk-body">Nothing has been posted under it yet.</p>
      ) : (
        <ScrollRegion label={`Advertising under ${name}`}>
          <Table
            caption={`Advertising under ${name}`}
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            stacksOnPhone
            head={[
              'Opportunity',
              'Value',
              'Must be advertised?',
              'Advertised',
              'Award published in 90 days?',
              'Awarded',
            ]}
            rows={opportunities.map((opportunity) => cells(opportunity, mayEdit))}
          />
        </ScrollRegion>
      )}
    </>
  );
}

function cells(opportunity: ReportedOpportunity, mayEdit: boolean) {
  const { id, title, valuePence, duty, awardNotice } = opportunity;
  const isDraft = opportunity.advertisedHereOn === null;
  return [
    <span key="title">
      <a className="govuk-link" href={isDraft && mayEdit ? paths.opportunityEdit(id) : paths.opportunity(id)}>
        {title}
      </a>
      {mayEdit && (
        <>
          <br />
          <a className="govuk-link" href={paths.opportunityAdvertising(id)}>
            Record<span className="govuk-visually-hidden"> advertising of {title}</span>
          </a>
        </>
      )}
    </span>,
    valuePence === null ? 'Not stated' : `Up to ${formatMoney(valuePence)}`,
    `${dutyWords[duty.duty]}. ${duty.reason}`,
    advertised(opportunity),
    awardNotice.words,
    awarded(opportunity),
  ];
}

function advertised({ advertisedHereOn, noticeOn, noticeReference }: ReportedOpportunity): string {
  const here = advertisedHereOn ? `Here on ${formatDate(advertisedHereOn)}.` : 'Not published here yet.';
  if (!noticeOn) return `${here} Contracts Finder: not recorded.`;
  return `${here} Contracts Finder: ${formatDate(noticeOn)}${noticeReference ? `, ${noticeReference}` : ''}.`;
}

function awarded({ awarded: shares }: ReportedOpportunity): string {
  if (shares.contracts === 0) return 'Nothing yet';
  const gaps = [
    shares.withoutValue > 0 && `${shares.withoutValue} without a stated value`,
    shares.withoutSize > 0 && `${shares.withoutSize} of unknown size`,
  ].filter(Boolean);
  return `${formatMoney(shares.valuePence)}: SMEs ${formatMoney(shares.smePence)}, VCSEs ${formatMoney(shares.vcsePence)}${
    gaps.length > 0 ? ` (${gaps.join(', ')})` : ''
  }. Spend: ${spendNotKnown}.`;
}
