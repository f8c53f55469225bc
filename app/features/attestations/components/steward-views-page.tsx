import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { PagesBesides } from '#app/ui/pages-besides.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { StewardViews } from '../read-views.server.ts';
import { viewWords } from '../words.ts';

type Props = { organisation: { id: string; name: string }; rows: StewardViews; page: number; hasMore: boolean };

/** What partners say about what an organisation attests, with all their comments. */
export function StewardViewsPage({ organisation, rows: views, page, hasMore }: Props) {
  return (
    <>
      <BackLink href={paths.stewardshipOrganisation(organisation.id)} text={`Back to ${organisation.name}`} />
      <span className="govuk-caption-l">{organisation.name}</span>
      <h1 className="govuk-heading-l">What partners say</h1>
      <p className="govuk-body">
        Each partner’s last view; what is said without a name is here from the first day of the next month. You read
        comments that the organisation does not. Where no name was given there is none here either: do not pass on what
        would tell it.
      </p>
      {views.length === 0 && <p className="govuk-body">Nothing was said yet.</p>}
      {views.length > 0 && (
        <ScrollRegion label="What partners say">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Item', 'Period from', 'View', 'By', 'Comment']}
            rows={views.map(({ itemCode, periodFrom, view, name, comment }) => [
              itemCode,
              formatDate(periodFrom),
              viewWords[view],
              name ?? 'Without a name',
              comment,
            ])}
          />
        </ScrollRegion>
      )}
      <PagesBesides
        page={page}
        hasMore={hasMore}
        hrefOf={(search) => paths.stewardshipViews(organisation.id, search)}
      />
    </>
  );
}
