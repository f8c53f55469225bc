import { formatInstant, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { CompactView } from '../read-compact.server.ts';

type Cost = Omit<NonNullable<CompactView['cost']>, 'statedAt'> & { statedAt: Date | string };
type Props = {
  compact: {
    subcontractId: string;
    providerName: string;
    isProvider: boolean;
    mayStateCost: boolean;
    cost: Cost | null;
  };
};

/** What the work costs in full beside its price, for the provider and, if it chose so, its prime. */
export function CostSection({ compact: { subcontractId, providerName, isProvider, mayStateCost, cost } }: Props) {
  if (!isProvider && !cost) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Full cost</h2>
      {cost ? (
        <CostFacts cost={cost} isProvider={isProvider} providerName={providerName} />
      ) : (
        <p className="govuk-body">
          Say what the work costs in full, with its share of overheads, to see whether the price covers it (C13). Your
          prime sees it only if you choose so.
        </p>
      )}
      {mayStateCost && (
        <Button href={paths.subcontractFullCost(subcontractId)} variant="secondary">
          {cost ? 'Change the costs' : 'State the costs'}
        </Button>
      )}
    </>
  );
}

function CostFacts({ cost, isProvider, providerName }: { cost: Cost; isProvider: boolean; providerName: string }) {
  const { directPence, overheadPence, overheadPercent, fullPence, pricePence, shortfallPence, subsidisedBy } = cost;
  return (
    <>
      {shortfallPence > 0 && (
        <WarningText>The price is {formatMoney(shortfallPence)} a year below full cost.</WarningText>
      )}
      <SummaryList
        rows={[
          { key: 'Direct costs', value: formatMoney(directPence) },
          {
            key: 'Share of overheads',
            value: `${formatMoney(overheadPence)}${overheadPercent === null ? '' : ` (${overheadPercent}% of direct costs)`}`,
          },
          { key: 'Full cost a year', value: formatMoney(fullPence) },
          { key: 'Price a year', value: formatMoney(pricePence) },
          { key: 'Shortfall', value: shortfallPence > 0 ? formatMoney(shortfallPence) : 'None' },
          subsidisedBy !== null && { key: 'The rest comes from', value: subsidisedBy },
          { key: 'Stated', value: `${formatInstant(cost.statedAt)} by ${providerName}` },
          isProvider && { key: 'Seen by', value: cost.isShown ? 'You and your prime' : 'You alone' },
        ]}
      />
    </>
  );
}
