import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { reasons, reasonWords } from '../../not-for-us/domain.ts';
import type { DeclineTable } from '../declines.ts';
import type { Declines } from '../read-declines.server.ts';
import { StewardshipNavigation } from './sub-navigation.tsx';

/** Why providers say "not for us", for stewards. */
export function DeclinesPage({ programmes, primes, months }: Declines) {
  return (
    <>
      <h1 className="govuk-heading-l">Why providers say “not for us”</h1>
      <StewardshipNavigation current="Not for us" />
      <p className="govuk-body">
        Refused terms are a sign of low prices, high risk or staff that nobody wants to take on. Counts below 10 are not
        shown and others are rounded to 5, so that nobody can tell what one provider said.
      </p>
      {programmes.length === 0 ? (
        <p className="govuk-body">Nobody has said so yet.</p>
      ) : (
        <>
          <Counts caption="By programme" first="Programme" table={programmes} />
          <Counts caption="By prime" first="Prime" table={primes} />
          <Counts caption="By month" first="Month" table={months} />
        </>
      )}
    </>
  );
}

function Counts({ caption, first, table }: { caption: string; first: string; table: DeclineTable }) {
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={[first, ...reasons.map((reason) => reasonWords[reason]), 'All']}
        rows={table.map(({ of, cells, all }) => [of, ...reasons.map((reason) => cells[reason]), all])}
      />
    </ScrollRegion>
  );
}
