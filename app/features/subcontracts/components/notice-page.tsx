import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { NoticeView } from '../read-notice.server.ts';
import { NoticeFacts } from './notice-facts.tsx';
import { SubcontractFrame } from './subcontract-frame.tsx';

/** A notice as the parties read it. */
export function NoticePage({ notice }: { notice: NoticeView }) {
  const { subcontractId, noticeId, mayAnswer, mayWithdraw } = notice;
  return (
    <SubcontractFrame head={notice} heading="Notice">
      <NoticeFacts notice={notice} />
      <div className="govuk-button-group">
        {mayAnswer && <Button href={paths.subcontractNoticeAnswer(subcontractId, noticeId)}>Answer it</Button>}
        {mayWithdraw && (
          <Button href={paths.subcontractNoticeWithdraw(subcontractId, noticeId)} variant="secondary">
            Take it back
          </Button>
        )}
      </div>
    </SubcontractFrame>
  );
}
