import { counted, formatDate, formatMoney } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { SubcontractView } from '../read-subcontract.server.ts';
import type { Indicated } from '../volume.ts';

/** What was promised in the opportunity, beside what was agreed and what happens. */
export function PromisedTable({ subcontract }: { subcontract: SubcontractView }) {
  return (
    <ScrollRegion label="Promised, agreed, and what happens">
      <Table
        caption="Promised, agreed, and what happens"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={['Term', 'Promised in the opportunity', 'Agreed in the sub-contract', 'What happens']}
        rows={[...serviceRows(subcontract), ...moneyRows(subcontract), ...timeRows(subcontract)]}
      />
    </ScrollRegion>
  );
}

const notSaid = 'Not stated';
const notRecorded = 'Not recorded';

function serviceRows({ promised, flow }: SubcontractView) {
  return [
    ['Places', promised.districts, 'As promised', ''],
    ['Referrals a month', volumeInWords(promised.volume), 'As promised', flowInWords(flow)],
    ['Volume guaranteed', yesOrNo(promised.volumeGuarantee), 'As promised', ''],
  ];
}

function moneyRows({ promised, agreed, paid }: SubcontractView) {
  return [
    ['Payment model', promised.paymentModel || notSaid, 'As promised', ''],
    ['Value', valueInWords(promised), 'As promised', ''],
    [
      'Management fee',
      promised.managementFeePercent === null ? notSaid : `${promised.managementFeePercent}%`,
      'As promised',
      '',
    ],
    [
      'Invoices paid within',
      promised.paymentDays === null ? notSaid : counted(promised.paymentDays, 'day'),
      agreed.paymentDays === null ? notRecorded : counted(agreed.paymentDays, 'day'),
      paidInWords(paid),
    ],
    ['Paid in advance', notSaid, agreed.upFrontPercent === null ? notRecorded : `${agreed.upFrontPercent}%`, ''],
  ];
}

function timeRows({ headContract, agreed, wentLiveOn, ended }: SubcontractView) {
  const term =
    agreed.startsOn && agreed.endsOn ? `${formatDate(agreed.startsOn)} to ${formatDate(agreed.endsOn)}` : notRecorded;
  const happens = ended
    ? `Ended ${formatDate(ended.on)}`
    : wentLiveOn
      ? `Live since ${formatDate(wentLiveOn)}`
      : 'Not live yet';
  return [
    ['Term', headContract?.endsOn ? `Head contract until ${formatDate(headContract.endsOn)}` : notSaid, term, happens],
    [
      'Notice',
      'At least 3 months',
      agreed.noticeMonths === null ? notRecorded : counted(agreed.noticeMonths, 'month'),
      '',
    ],
  ];
}

/** "20 to 60, most likely 40" */
export function volumeInWords({ low, central, high }: Indicated): string {
  if (low === null && central === null && high === null) return notSaid;
  const range = low !== null && high !== null ? `${low} to ${high}` : '';
  const likely = central === null ? '' : `most likely ${central}`;
  const words = [range, likely].filter(Boolean).join(', ');
  return words || (low !== null ? `${low} or more` : `up to ${high}`);
}

function flowInWords({ months, total, recent, recentMonths, differing }: SubcontractView['flow']): string {
  if (recent === null) return 'Nothing entered yet';
  const each = Math.round(recent * 10) / 10;
  const differ = differing > 0 ? ` The two sides differ in ${counted(differing, 'month')}.` : '';
  return `${each} a month over the last ${counted(recentMonths, 'month')}; ${total} in ${counted(months, 'month')}.${differ}`;
}

function paidInWords({ invoices, count, paidInTime, unpaidOverdue }: SubcontractView['paid']): string {
  if (invoices === 0) return 'No invoices entered yet';
  if (count === 0) return `${counted(invoices, 'invoice')}, none due yet`;
  const overdue = unpaidOverdue > 0 ? `; ${counted(unpaidOverdue, 'invoice')} overdue and unpaid` : '';
  return `${paidInTime} of ${count} that were due paid in time${overdue}`;
}

function valueInWords({ valueLowPence: low, valueHighPence: high }: SubcontractView['promised']): string {
  if (low === null && high === null) return notSaid;
  if (low === null || high === null || low === high) return formatMoney(high ?? low ?? 0);
  return `${formatMoney(low)} to ${formatMoney(high)}`;
}

const yesOrNo = (value: boolean | null) => (value === null ? notSaid : value ? 'Yes' : 'No');
