import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { InstrumentsFound } from '../instruments.ts';

/** Which instruments of the Compact family hold, and why. */
export function InstrumentList({ found: { applied, without } }: { found: InstrumentsFound }) {
  return (
    <>
      <SummaryList
        rows={applied.map(({ code, title, why, summary, isApproximate }) => ({
          key: title,
          value: (
            <div key={code}>
              <p className="govuk-body">{why}</p>
              <p className="govuk-body">{summary}</p>
              {isApproximate && (
                <p className="govuk-hint">We do not know its first and last day exactly. Check them near the edge.</p>
              )}
            </div>
          ),
        }))}
      />
      {without.length > 0 && (
        <InsetText>
          We know of no Compact in force in {without.join(', ')} on that day. Good practice is to keep the same
          promises.
        </InsetText>
      )}
    </>
  );
}
