import { counted, formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { FairnessLine } from '../fairness.ts';
import type { FairnessPeriod, FairnessReport } from '../read-fairness.server.ts';
import { ShareBars } from './share-bars.tsx';
import { StewardshipNavigation } from './sub-navigation.tsx';

export type FairnessPageProps = { report: FairnessReport; mayCount: boolean };

const periods: Record<FairnessPeriod, string> = {
  open: 'Open today',
  quarter: 'Counted in the last 3 months',
  year: 'Counted in the last year',
};

/** Who stands in the first ten places of lists of matches, beside who qualified: size and sector must make no difference. */
export function FairnessPage({ report, mayCount }: FairnessPageProps) {
  return (
    <>
      <h1 className="govuk-heading-l">Fairness of matching</h1>
      <StewardshipNavigation current="Fairness" />
      <p className="govuk-body">
        Size and sector never enter a score. This page checks that they do not matter by another way: it sets each
        kind’s share of the first 10 places of the lists beside its share of the providers that qualify.
      </p>
      <Periods current={report.period} />
      {report.countedOn === null ? <NotCounted /> : <Counted report={report} countedOn={report.countedOn} />}
      {mayCount && (
        <PageForm>
          <Button variant="secondary" preventDoubleClick>
            Count again now
          </Button>
        </PageForm>
      )}
    </>
  );
}

function Periods({ current }: { current: FairnessPeriod }) {
  return (
    <nav aria-label="Opportunities">
      <ul className="app-sub-navigation">
        {(['open', 'quarter', 'year'] as const).map((period) => (
          <li key={period}>
            <a
              className="govuk-link"
              href={paths.stewardshipFairness(period)}
              aria-current={period === current ? 'page' : undefined}
            >
              {periods[period]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NotCounted() {
  return <InsetText>Nothing has been counted for these opportunities yet. The count is made every night.</InsetText>;
}

function Counted({ report, countedOn }: { report: FairnessReport; countedOn: string }) {
  return (
    <>
      <p className="govuk-body">
        {counted(report.opportunities, 'opportunity', 'opportunities')}, last counted on {formatDate(countedOn)}.{' '}
        <a className="govuk-link" href={paths.stewardshipFairnessJson(report.period)}>
          The same as JSON
        </a>
      </p>
      <Shares heading="By size" lines={report.bySize} />
      <Shares heading="By sector" lines={report.bySector} />
      <h2 className="govuk-heading-m">How to read this</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Qualified are those that nothing rules out. One provider counts once for each opportunity.</li>
        <li>
          “What chance gives” is the range of places that a draw among the qualified of each opportunity gives 19 times
          in 20. A kind outside it is a question, not a finding: its profiles may be better evidenced, or thinner.
        </li>
        <li>The range takes opportunities as independent. Providers that qualify often make it a little too narrow.</li>
        <li>Kinds that qualify fewer than 10 times are not shown, and never one alone.</li>
      </ul>
    </>
  );
}

type NamedLine = FairnessLine & { name: string };

function Shares({ heading, lines }: { heading: string; lines: readonly NamedLine[] }) {
  const shown = lines.filter((line) => !line.hidden);
  return (
    <section>
      <h2 className="govuk-heading-m">{heading}</h2>
      <ShareBars
        rows={shown.map(({ name, qualifiedShare, topShare }) => ({ name, first: qualifiedShare, second: topShare }))}
        first="Share of the qualified"
        second="Share of the first 10 places"
      />
      <ScrollRegion label={heading}>
        <Table
          firstCellIsHeader
          head={[
            'Kind',
            { text: 'Qualified', format: 'numeric' },
            { text: 'Share of the qualified', format: 'numeric' },
            { text: 'First 10 places', format: 'numeric' },
            { text: 'Share of the places', format: 'numeric' },
            'What chance gives',
            'Reading',
          ]}
          rows={lines.map(cellsOf)}
        />
      </ScrollRegion>
    </section>
  );
}

function cellsOf(line: NamedLine) {
  if (line.hidden) return [line.name, { text: 'Too few to show', colSpan: 6 }];
  const numeric = (text: string) => ({ text, format: 'numeric' as const });
  return [
    line.name,
    numeric(line.qualified.toLocaleString('en-GB')),
    numeric(`${line.qualifiedShare.toFixed(1)}%`),
    numeric(line.topPlaces.toLocaleString('en-GB')),
    numeric(`${line.topShare.toFixed(1)}%`),
    `${line.expectedLow} to ${line.expectedHigh} places`,
    readings[line.verdict],
  ];
}

const readings = {
  within_chance: 'Within what chance gives',
  more: 'More than chance gives',
  fewer: 'Fewer than chance gives',
  no_choice: 'Everyone who qualified had a place',
} as const;
