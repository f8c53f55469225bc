import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { PagesBesides } from '#app/ui/pages-besides.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { Graph } from '../read-graph.server.ts';
import { EvidenceState } from './evidence-state.tsx';

type Props = {
  sets: Graph['sets'];
  rows: Graph['evidence'];
  page: number;
  hasMore: boolean;
  mayFile: boolean;
};

/** The evidence of an organisation, and how far each rule set is answered with it. */
export function EvidencePage({ sets, rows: evidence, page, hasMore, mayFile }: Props) {
  return (
    <>
      <BackLink href={paths.attestations()} text="Back to what you attest" />
      <h1 className="govuk-heading-l">Your evidence</h1>
      <p className="govuk-body">
        File it once, for all the items that it answers. What rule sets share is answered in each of them.
      </p>
      {mayFile && <Button href={paths.conductEvidenceNew()}>File evidence</Button>}
      <h2 className="govuk-heading-m">How far each rule set is answered</h2>
      <ul className="govuk-list govuk-list--bullet">
        {sets.map(({ code, title, answered, of }) => (
          <li key={code}>
            <a className="govuk-link" href={paths.conductEvidenceGraph(code)}>
              {title}
            </a>
            : {answered} of {counted(of, 'item')}
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">What you have filed</h2>
      {evidence.length === 0 && <p className="govuk-body">Nothing yet.</p>}
      {evidence.length > 0 && (
        <ScrollRegion label="What you have filed">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Evidence', 'Valid', 'Received', 'Filed for', 'Answers also']}
            rows={evidence.map((row) => [
              <a key={row.id} className="govuk-link" href={paths.conductEvidencePiece(row.id)}>
                {row.title}
              </a>,
              <EvidenceState key="state" {...row} />,
              formatDate(row.receivedOn),
              row.items.join(', '),
              row.also.length === 0 ? 'Nothing' : row.also.map(({ code }) => code).join(', '),
            ])}
          />
        </ScrollRegion>
      )}
      <PagesBesides page={page} hasMore={hasMore} hrefOf={paths.conductEvidence} />
    </>
  );
}
