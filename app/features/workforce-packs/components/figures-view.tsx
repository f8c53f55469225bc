import { formatDate } from '#app/features/wording.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Details } from '#app/ui/details.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { groupLabel } from '../figures-csv.ts';
import { lineLabel } from '../line-keys.ts';
import { countedBy, type Figures } from '../staff.ts';
import { tableTitles } from '../words.ts';

const number = (value: number) => ({ text: value.toLocaleString('en-GB'), format: 'numeric' as const });
const numeric = (text: string) => ({ text, format: 'numeric' as const });

/** Figures of staff as bidders see them. */
export function FiguresView({ figures }: { figures: Figures }) {
  if (figures.people === null)
    return <InsetText>Fewer than five people are in scope. Nothing more is said of so few.</InsetText>;
  const spread = figures.lines.filter((line) => line.spread);
  return (
    <>
      <p className="govuk-body">
        {figures.people.toLocaleString('en-GB')} people, in groups of five or more. What is rarer is counted with
        others. From the second version on a figure moves in steps of five, so that it can be up to four off, and stands
        with its earlier day while fewer have come or gone.
      </p>
      <ScrollRegion label="People by role and site">
        <Table
          caption="By role and site"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={[
            'Role and site',
            numeric('People'),
            { text: <Abbr short="FTE" long="full-time equivalent" />, format: 'numeric' },
            'As at',
          ]}
          rows={figures.lines.map(({ keys, count, fte, asAt }) => [
            lineLabel(keys),
            number(count),
            number(fte),
            formatDate(asAt),
          ])}
        />
      </ScrollRegion>
      {spread.map(({ keys, spread: cells }) => (
        <Details key={keys.join()} summary={`Pay bands: ${lineLabel(keys)}`}>
          <CountTable caption={`Pay bands of ${lineLabel(keys)}`} by="pay" groups={cells ?? []} />
        </Details>
      ))}
      {countedBy.map((by) => (
        <CountTable key={by} caption={tableTitles[by]} by={by} groups={figures.tables[by]} />
      ))}
    </>
  );
}

type CountTableProps = {
  caption: string;
  by: (typeof countedBy)[number];
  groups: Figures['tables'][(typeof countedBy)[number]];
};

function CountTable({ caption, by, groups }: CountTableProps) {
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[caption, numeric('People'), 'As at']}
      rows={groups.map(({ keys, count, asAt }) => [groupLabel(by, keys), number(count), formatDate(asAt)])}
    />
  );
}
