import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { StewardshipNavigation } from '../../stewardship/components/sub-navigation.tsx';
import type { NoticesView } from '../read-notice.server.ts';
import { noticeKindWords } from '../words.ts';
import { NoticeStatus } from './notice-list.tsx';

/** Notices that stewards look at. */
export function NoticesPage({ notices, waiting, page, pages }: NoticesView) {
  return (
    <>
      <h1 className="govuk-heading-l">Notices on sub-contracts</h1>
      <StewardshipNavigation current="Notices" />
      <p className="govuk-body">
        Those that are shorter than is owed, and those by which a partner is dropped or replaced.{' '}
        {waiting === 0 ? 'None waits for a view.' : `${counted(waiting, 'notice')} without a view.`}
      </p>
      {notices.length > 0 && (
        <ScrollRegion label="Notices">
          <Table
            caption="Notices"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            stacksOnPhone
            head={['Notice', 'Prime', 'Provider', 'Given', 'For', 'Status', 'View']}
            rows={notices.map((notice) => [
              <a key="notice" className="govuk-link" href={paths.stewardshipNotice(notice.id)}>
                {noticeKindWords[notice.kind]}
                {notice.isShort && ' (short)'}
              </a>,
              notice.primeName,
              notice.providerName,
              formatDate(notice.givenOn),
              formatDate(notice.effectiveOn),
              { text: <NoticeStatus state={notice.state} /> },
              notice.view === null ? 'None yet' : notice.view === 'accepted' ? 'Accepted' : 'Not accepted',
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && (
        <Pagination {...paginationOf(page, pages, (number) => `${paths.stewardshipNotices()}?page=${number}`)} />
      )}
    </>
  );
}
