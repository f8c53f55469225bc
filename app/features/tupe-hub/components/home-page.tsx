import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { partyWords, tupeInFull } from '../../tupe/domain.ts';
import type { HomeList } from '../list-home.server.ts';

/** The transfers in which the organisation that the reader acts for has a part. */
export function TupeHomePage({ list }: { list: HomeList }) {
  const { declarations, page, pages } = list;
  return (
    <>
      <h1 className="govuk-heading-l">TUPE</h1>
      <p className="govuk-body">
        When work moves, the staff who do it may move with it, under the <Abbr short="TUPE" long={tupeInFull} explain />
        . Here is every transfer in which your organisation has a part, what waits for you in it and which day comes
        next.
      </p>
      {declarations.length === 0 ? <None /> : <Declarations declarations={declarations} />}
      {pages > 1 && <Pagination {...paginationOf(page, pages, (number) => `${paths.tupe()}?page=${number}`)} />}
    </>
  );
}

function None() {
  return (
    <p className="govuk-body">
      There is none yet. One begins when a prime says on an opportunity whether staff transfer, when it names you as the
      employer of the staff, or when an award takes effect.
    </p>
  );
}

function Declarations({ declarations }: Pick<HomeList, 'declarations'>) {
  return (
    <ScrollRegion label="Transfers">
      <Table
        caption="Transfers"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stacksOnPhone
        head={['Transfer', 'Waits for us', 'Next date', 'Where it stands', 'Transfer day']}
        rows={declarations.map(({ id, title, as, with: others, stateWords, waits, next, transferOn }) => [
          {
            text: (
              <>
                <a className="govuk-link" href={paths.tupeDeclaration(id)}>
                  {title}
                </a>
                <div className="govuk-hint govuk-!-margin-bottom-0">
                  You: {as.map((party) => partyWords[party].toLowerCase()).join(', ')}. With{' '}
                  {others.join(', ') || 'nobody yet'}
                </div>
              </>
            ),
          },
          {
            text:
              waits.length === 0
                ? 'Nothing'
                : waits.map((wait) => (
                    <Tag key={wait} colour="yellow">
                      {wait}
                    </Tag>
                  )),
          },
          next ? `${formatDate(next.due)}: ${next.heading}` : 'None',
          stateWords,
          transferOn ? formatDate(transferOn) : 'Not planned',
        ])}
      />
    </ScrollRegion>
  );
}
