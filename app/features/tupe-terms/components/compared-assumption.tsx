import { formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { tupeInFull } from '../../tupe/domain.ts';
import type { readCostForBidders } from '../read-cost-for-bidders.server.ts';

type Props = { tupe: Awaited<ReturnType<typeof readCostForBidders>> };

/** On which assumption prices are compared: how much, how it was come to, who set it and when. */
export function ComparedAssumption({ tupe: { assumption, declarationId } }: Props) {
  return (
    <InsetText>
      <p className="govuk-body">
        Prices are shown with and without what staff who would transfer cost under the{' '}
        <Abbr short="TUPE" long={tupeInFull} explain />. Nothing is guessed for a provider that did not say.
      </p>
      {assumption ? (
        <p className="govuk-body">
          The same amount for all: <strong>{formatMoney(assumption.amountPence)}</strong>. {assumption.basis} Version{' '}
          {assumption.version}, set by {assumption.setBy} on {formatDate(assumption.setOn)}
          {assumption.afterOpening
            ? `, after answers could be read: “${assumption.reason}”`
            : ', before answers could be read'}
          .
        </p>
      ) : (
        <p className="govuk-body">No assumption was set, so that prices with TUPE cannot be compared.</p>
      )}
      {declarationId && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.tupeCosts(declarationId)}>
            {assumption ? 'Every version of the assumption' : 'Set the assumption'}
          </a>
        </p>
      )}
    </InsetText>
  );
}
