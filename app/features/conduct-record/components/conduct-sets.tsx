import { Details } from '#app/ui/details.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ConductRecord } from '../schema.ts';

/** The other rule sets, through what they share with the promises. No set has one status: nothing is averaged. */
export function ConductSets({ sets }: Pick<ConductRecord, 'sets'>) {
  if (sets.length === 0) return null;
  return (
    <section id="sets">
      <h2 className="govuk-heading-m">By code and standard</h2>
      <p className="govuk-body">Promises that answer the items of other codes and standards count for those too.</p>
      {sets.map(({ code, title, items }) => (
        <Details
          key={code}
          summary={`${title} (${items.filter(({ answeredBy }) => answeredBy.length > 0).length} of ${items.length} items)`}
        >
          <SummaryList
            rows={items.map((item) => ({
              key: `${item.code} ${item.heading}`,
              value:
                item.answeredBy.length === 0 ? (
                  'Not answered here'
                ) : (
                  <ul className="govuk-list">
                    {item.answeredBy.map((by) => (
                      <li key={by.code}>
                        {by.code} <StatusTag status={by.status} />
                      </li>
                    ))}
                  </ul>
                ),
            }))}
          />
        </Details>
      ))}
    </section>
  );
}
