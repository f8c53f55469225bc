import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { AwardJson } from '../../opportunities/document.ts';

/** Who was given the work in each lot: public. */
export function AwardsSection({ awards }: { awards: readonly AwardJson[] }) {
  if (awards.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Awarded to</h2>
      <SummaryList
        rows={awards.map(({ lotId, lotTitle, providerId, providerName, awardedAt }) => ({
          key: lotTitle || 'Sub-contractor',
          value: (
            <span key={lotId}>
              <a className="govuk-link" href={paths.profile(providerId)}>
                {providerName}
              </a>
              , {formatInstant(awardedAt)}
            </span>
          ),
        }))}
      />
    </>
  );
}
