import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { PrimeDashboard } from '../prime-dashboard.server.ts';
import type { FunnelRow } from '../prime-items.ts';
import { ItemList } from './item-list.tsx';
import { Section } from './section.tsx';

type PrimeSectionsProps = { dashboard: PrimeDashboard; organisationId: string; today: string };

/** The three parts of a prime's dashboard. An empty one says what fills it. */
export function PrimeSections({ dashboard, organisationId, today }: PrimeSectionsProps) {
  const { toDo, funnel, overdue } = dashboard;
  return (
    <>
      {overdue.length > 0 && (
        <Section id="overdue" heading="Overdue">
          <p className="govuk-body">
            Everyone reads this on{' '}
            <a className="govuk-link" href={paths.prime(organisationId)}>
              your public page
            </a>
            .
          </p>
          <ItemList items={overdue} today={today} idPrefix="overdue-item" />
        </Section>
      )}
      <Section id="prime-to-do" heading="To do as a prime">
        {toDo.length === 0 ? (
          <p className="govuk-body">
            Nothing waits for you. Questions, decisions and drafts appear here.{' '}
            <a className="govuk-link" href={paths.opportunityNew()}>
              Post an opportunity
            </a>
          </p>
        ) : (
          <ItemList items={toDo} today={today} idPrefix="prime-to-do-item" />
        )}
      </Section>
      <Section id="funnel" heading="From invitation to decision">
        {funnel.length === 0 ? (
          <p className="govuk-body">
            Nothing is published at the moment. What you post appears here until it is closed.
          </p>
        ) : (
          <Funnel rows={funnel} />
        )}
        {overdue.length === 0 && (
          <p className="govuk-body">
            No answer is overdue. See{' '}
            <a className="govuk-link" href={paths.prime(organisationId)}>
              what everyone reads on your public page
            </a>
            .
          </p>
        )}
      </Section>
    </>
  );
}

const numeric = (text: string) => ({ text, format: 'numeric' as const });
const sealed = 'Sealed';

function Funnel({ rows }: { rows: readonly FunnelRow[] }) {
  return (
    <ScrollRegion label="Each opportunity by its stage">
      <Table
        firstCellIsHeader
        stacksOnPhone
        head={[
          'Opportunity',
          'Next',
          ...['Invited', 'Opened', 'Viewed', 'Not for us', 'Answers', 'Decided'].map(numeric),
        ]}
        rows={rows.map((row) => [
          <a key={row.id} className="govuk-link" href={row.href}>
            {row.title}
          </a>,
          row.next,
          ...[row.invited, row.opened, row.viewed, row.notForUs].map((count) => numeric(String(count))),
          numeric(row.answers === null ? sealed : String(row.answers)),
          numeric(row.decided === null ? sealed : String(row.decided)),
        ])}
      />
    </ScrollRegion>
  );
}
