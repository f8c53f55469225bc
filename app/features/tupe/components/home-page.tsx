import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { partyWords, tupeInFull, tupeStateWords } from '../domain.ts';
import type { DeclarationList } from '../list-declarations.server.ts';

/** The declarations in which the organisation that the reader acts for is a party. */
export function TupeHomePage({ list }: { list: DeclarationList }) {
  return (
    <>
      <h1 className="govuk-heading-l">TUPE</h1>
      <p className="govuk-body">
        When work moves, the staff who do it may move with it: <Abbr short="TUPE" long={tupeInFull} explain />. Here is
        every transfer in which your organisation has a part.
      </p>
      {list.declarations.length === 0 ? (
        <p className="govuk-body">There is none yet.</p>
      ) : (
        <ScrollRegion label="Transfers">
          <Table
            caption="Transfers"
            head={['Transfer', 'Our part', 'Where it stands', 'Planned day']}
            rows={list.declarations.map(({ id, title, as, state, plannedTransferOn }) => [
              <a key={id} className="govuk-link" href={paths.tupeDeclaration(id)}>
                {title}
              </a>,
              as.map((party) => partyWords[party]).join(', '),
              tupeStateWords[state],
              plannedTransferOn ? formatDate(plannedTransferOn) : 'No day yet',
            ])}
          />
        </ScrollRegion>
      )}
    </>
  );
}
