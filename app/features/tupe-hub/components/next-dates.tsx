import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { owerWords, stateTags, stateWords } from '../../tupe-dates/words.ts';
import type { HubView } from '../read-hub.server.ts';

/** The dates that whoever reads has to keep, and the next one of all. */
export function NextDates({ hub }: { hub: HubView }) {
  const { declarationId, plannedTransferOn, transferredOn, dates } = hub;
  const { own, next } = dates;
  const isNextOwn = own.some(({ code }) => code === next?.code);
  return (
    <>
      <h2 className="govuk-heading-m">{own.length > 0 ? 'Your next dates' : 'The next date'}</h2>
      <SummaryList
        rows={[
          {
            key: 'Transfer',
            value: transferredOn
              ? formatDate(transferredOn)
              : plannedTransferOn
                ? `Planned for ${formatDate(plannedTransferOn)}`
                : 'No day is planned yet',
          },
          next && !isNextOwn
            ? {
                key: formatDate(next.due),
                value: `${next.heading}${next.owedBy ? ` (${owerWords[next.owedBy].toLowerCase()})` : ''}`,
              }
            : null,
          ...own.map(({ due, heading, state }) => ({
            key: formatDate(due),
            value: {
              text: (
                <>
                  {heading} <StatusTag status={stateTags[state]} text={stateWords[state]} />
                </>
              ),
            },
          })),
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.tupeDates(declarationId)}>
          All dates
        </a>
      </p>
    </>
  );
}
