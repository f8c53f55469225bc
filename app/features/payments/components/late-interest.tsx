import { counted, formatDate, formatMoney } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { StatutoryInterest } from '../statutory-interest.ts';

type Props = { interest: StatutoryInterest; isPaid: boolean };

/** What the law on late payment would give for an invoice: an indication, and said to be one. */
export function LateInterest({ interest, isPaid }: Props) {
  const { fromDay, days, percent, interestPence, fixedSumPence } = interest;
  return (
    <>
      <h2 className="govuk-heading-m">Interest on late payment, an indication</h2>
      <SummaryList
        rows={[
          {
            key: 'Runs from',
            value: `${formatDate(fromDay)}, for ${counted(days, 'day')}${isPaid ? '' : ' until today'}`,
          },
          {
            key: 'Interest',
            value:
              interestPence === null
                ? 'The rate of the half-year in which it begins is not known here yet'
                : `${formatMoney(interestPence)}: simple interest at ${percent}% a year`,
          },
          { key: 'Fixed sum', value: formatMoney(fixedSumPence) },
        ]}
      />
      <p className="govuk-body">
        Reckoned by the Late Payment of Commercial Debts (Interest) Act 1998: 8% over the Bank of England’s rate of the
        last 30 June or 31 December before interest begins, and a fixed sum by the size of the debt. The Act may not
        apply, or the sub-contract may have a remedy of its own: this is no claim and no verdict. Take advice before you
        rely on it.
      </p>
    </>
  );
}
