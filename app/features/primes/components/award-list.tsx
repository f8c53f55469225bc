import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { PrimeRecord } from '../schema.ts';

/** Who was awarded what. */
export function AwardList({ awards }: Pick<PrimeRecord, 'awards'>) {
  return (
    <section id="awards">
      <h2 className="govuk-heading-m">Awards</h2>
      {awards.length === 0 ? (
        <p className="govuk-body">Nothing has been awarded here yet.</p>
      ) : (
        <ScrollRegion label="Awards">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Opportunity', 'Sub-contractor', 'Awarded']}
            rows={awards.map((award) => [
              <a key="opportunity" className="govuk-link" href={paths.opportunity(award.opportunityId)}>
                {award.lot ? `${award.title}: ${award.lot}` : award.title}
              </a>,
              <a key="provider" className="govuk-link" href={paths.organisation(award.providerId)}>
                {award.provider}
              </a>,
              formatDate(award.awardedOn),
            ])}
          />
        </ScrollRegion>
      )}
    </section>
  );
}
