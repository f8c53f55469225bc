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
  const isBeside = next !== null && !own.some(({ code }) => code === next.code);
  const listed = (isBeside ? [...own, next] : own).toSorted((left, right) => left.due.localeCompare(right.due));
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
          ...listed.map(({ due, heading, state, owedBy, isOwn }) => ({
            key: formatDate(due),
            value: {
              text: isOwn ? (
                <>
                  {heading} <StatusTag status={stateTags[state]} text={stateWords[state]} />
                </>
              ) : (
                `${heading}${owedBy ? ` (${owerWords[owedBy].toLowerCase()})` : ''}`
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
