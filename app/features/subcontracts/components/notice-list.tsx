import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { SubcontractView } from '../read-subcontract.server.ts';
import { noticeKindWords, noticeStateWords } from '../words.ts';

/** The notices on a sub-contract, with who gave them. */
export function NoticeList({ subcontract }: { subcontract: SubcontractView }) {
  const { notices, subcontractId, primeName, providerName } = subcontract;
  if (notices.length === 0) return <p className="govuk-body">No notice has been given.</p>;
  return (
    <ScrollRegion label="Notices">
      <Table
        firstCellIsHeader
        stacksOnPhone
        head={['Notice', 'Given by', 'Given', 'For', 'Status']}
        rows={notices.map((notice) => [
          <a key="notice" className="govuk-link" href={paths.subcontractNotice(subcontractId, notice.id)}>
            {noticeKindWords[notice.kind]}
          </a>,
          notice.byPrime ? primeName : providerName,
          formatDate(notice.givenOn),
          formatDate(notice.effectiveOn),
          { text: <NoticeStatus state={notice.state} /> },
        ])}
      />
    </ScrollRegion>
  );
}

/** Where a notice stands. */
export function NoticeStatus({ state }: { state: keyof typeof noticeStateWords }) {
  const meaning = {
    running: 'running',
    held: 'pending',
    not_accepted: 'refused',
    took_effect: 'ended',
    withdrawn: 'withdrawn',
  } as const;
  return <StatusTag status={meaning[state]} text={noticeStateWords[state]} />;
}
