import { counted } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { Graph } from '../read-graph.server.ts';
import { GraphPicture } from './graph-picture.tsx';

type Set = Graph['sets'][number];
const stateWords = { current: 'Answered', expired: 'Expired', none: 'Missing' } as const;
const stateStatus = { current: 'complete', expired: 'expired', none: 'missing' } as const;

/** One rule set: what answers each of its items, and what is missing. */
export function GraphPage({ set, sets }: { set: Set; sets: Graph['sets'] }) {
  return (
    <>
      <BackLink href={paths.conductEvidence()} text="Back to your evidence" />
      <span className="govuk-caption-l">Evidence and items</span>
      <h1 className="govuk-heading-l">{set.title}</h1>
      <p className="govuk-body">
        {set.answered} of {counted(set.of, 'item')} answered.
      </p>
      <nav aria-label="Rule sets">
        <ul className="app-sub-navigation">
          {sets.map(({ code, title, answered, of }) => (
            <li key={code}>
              <a
                className="govuk-link"
                href={paths.conductEvidenceGraph(code)}
                aria-current={code === set.code ? 'page' : undefined}
              >
                {title} ({answered} of {of})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <GraphPicture rows={set.rows} />
      <ScrollRegion label={set.title}>
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Item', 'State', 'Answered by', 'Asks for']}
          rows={set.rows.map((row) => [
            `${row.code} ${row.heading}`,
            <StatusTag key="state" status={stateStatus[row.state]} text={stateWords[row.state]} />,
            <AnsweredBy key="by" row={row} />,
            row.kinds.join('; ') || 'Any kind',
          ])}
        />
      </ScrollRegion>
    </>
  );
}

function AnsweredBy({ row }: { row: Set['rows'][number] }) {
  if (row.answeredBy.length === 0)
    return (
      <a className="govuk-link" href={paths.conductEvidenceNew(row.code)}>
        File evidence<span className="govuk-visually-hidden"> for {row.code}</span>
      </a>
    );
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {row.answeredBy.map(({ id, title, how, state }) => (
        <li key={id}>
          <a className="govuk-link" href={paths.conductEvidencePiece(id)}>
            {title}
          </a>
          {how === 'lineage' && ' (by what they share)'}
          {state === 'expired' && ' (expired)'}
          {state === 'not_yet' && ' (not valid yet)'}
        </li>
      ))}
    </ul>
  );
}
