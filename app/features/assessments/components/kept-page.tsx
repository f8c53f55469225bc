import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import type { KeptSheets } from '../read-kept.server.ts';

type Kept = KeptSheets['answers'][number];

/** The score sheets of a decided opportunity, as they are kept for good. */
export function KeptPage({ kept }: { kept: KeptSheets }) {
  const { opportunityId, title, answers, end, conflicts, page, pages } = kept;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Score sheets</h1>
      <p className="govuk-body">They are kept as they were locked. Your organisation and stewards can read them.</p>
      <SummaryList
        rows={[
          { key: 'Scoring ended', value: end ? endWords(end) : 'The answers were not scored' },
          end && { key: 'Draw for ties', value: end.seed },
          {
            key: 'Conflicts declared',
            value: conflicts.length === 0 ? 'None' : <Conflicts conflicts={conflicts} />,
          },
        ]}
      />
      {answers.map((answer) => (
        <Answer key={answer.interestId} answer={answer} criteria={kept.criteria} />
      ))}
      {pages > 1 && (
        <Pagination
          {...paginationOf(page, pages, (number) => `${paths.opportunitySheetsKept(opportunityId)}?page=${number}`)}
        />
      )}
    </>
  );
}

function Conflicts({ conflicts }: Pick<KeptSheets, 'conflicts'>) {
  return (
    <ul className="govuk-list">
      {conflicts.map(({ assessor, provider, nature }) => (
        <li key={`${assessor} ${provider}`}>
          {assessor} with {provider}: {nature}
        </li>
      ))}
    </ul>
  );
}

function endWords({ how, at, reason }: NonNullable<KeptSheets['end']>): string {
  const day = formatInstant(at);
  return how === 'closed' ? `Closed by the chair on ${day}: ${reason}` : `All had locked on ${day}`;
}

function Answer({ answer, criteria }: { answer: Kept; criteria: KeptSheets['criteria'] }) {
  const { number, name, sheets, agreed, recordedBy } = answer;
  const caption = `Provider ${number}: ${name}`;
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={[
          'Criterion',
          ...sheets.map(({ assessor, counts }) => (counts ? assessor : `${assessor} (does not count)`)),
          recordedBy ? `Agreed, recorded by ${recordedBy}` : 'Agreed',
        ]}
        rows={criteria.map(({ id, name: criterion }) => [
          criterion,
          ...sheets.map(({ scores }) => scoreWords(scores.find(({ criterionId }) => criterionId === id))),
          scoreWords(agreed.find(({ criterionId }) => criterionId === id)),
        ])}
      />
    </ScrollRegion>
  );
}

function scoreWords(score: { points: number; reason: string } | undefined): string {
  return score ? `${score.points} points. ${score.reason}` : 'None';
}
