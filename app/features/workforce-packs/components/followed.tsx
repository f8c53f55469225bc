import { formatDate, formatInstant } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { GivenView } from '../read-given.server.ts';

const ways = { page: 'Looked at', csv: 'Taken as CSV' } as const;

/** What became of the figures: who opened them, and who has deleted them. */
export function Followed({ given: { isGiver, isSteward, isOpened, openings, deletions } }: { given: GivenView }) {
  if (!isGiver && !isSteward) return null;
  if (!isSteward && !isOpened)
    return (
      <>
        <h2 className="govuk-heading-m">Who opened them</h2>
        <p className="govuk-body">
          Each opening is noted. You see them from when the interests are opened, after the deadline: until then they
          would tell who is interested, and how many. Bidders stay numbers. Stewards see them at any time.
        </p>
      </>
    );
  return (
    <>
      <h2 className="govuk-heading-m">Who opened them</h2>
      {openings.length === 0 ? (
        <p className="govuk-body">Nobody has opened them.</p>
      ) : (
        <ScrollRegion label="Openings">
          <Table
            stacksOnPhone
            caption="Openings, the newest first"
            captionClasses="govuk-visually-hidden"
            head={['Who', 'When', 'How', 'Version']}
            rows={openings.map(({ who, openedAt, how, version }) => [
              who,
              formatInstant(openedAt),
              ways[how],
              String(version),
            ])}
          />
        </ScrollRegion>
      )}
      {deletions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Who has to delete them</h2>
          <ScrollRegion label="Deletions">
            <Table
              stacksOnPhone
              caption="Deletions by bidders who have no further part"
              captionClasses="govuk-visually-hidden"
              head={['Who', 'Until', 'Confirmed', 'In their words']}
              rows={deletions.map(({ who, dueOn, confirmedAt, words, isOverdue }) => [
                who,
                formatDate(dueOn),
                confirmedAt ? formatInstant(confirmedAt) : { text: <NotYet key={who} isOverdue={isOverdue} /> },
                words ?? '',
              ])}
            />
          </ScrollRegion>
        </>
      )}
    </>
  );
}

function NotYet({ isOverdue }: { isOverdue: boolean }) {
  return isOverdue ? <Tag colour="red">Overdue</Tag> : 'Not yet';
}
