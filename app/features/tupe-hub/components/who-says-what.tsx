import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { partyWords } from '../../tupe/domain.ts';
import type { HubView } from '../read-hub.server.ts';

/** Every party with what it says of TUPE, since when. */
export function WhoSaysWhat({ hub: { declarationId, accord, said } }: { hub: HubView }) {
  return (
    <>
      <h2 className="govuk-heading-m">Who has a part, and what they say</h2>
      <p className="govuk-body">{accord} A position is what somebody thinks; it is no verdict.</p>
      <ScrollRegion label="Positions">
        <Table
          stacksOnPhone
          caption="Parties and their positions"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Part', 'Who', 'Says', 'Since']}
          rows={said.map(({ party, name, isOnMarket, position, since }) => [
            partyWords[party],
            isOnMarket ? name : `${name} (not on the market)`,
            position ?? 'Nothing yet',
            since ? formatDate(since) : '',
          ])}
        />
      </ScrollRegion>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.tupePositions(declarationId)}>
          Read the reasons, or state a position
        </a>
      </p>
    </>
  );
}
