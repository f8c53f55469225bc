import { formatDate } from '#app/features/wording.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { graceRule } from '../deadline.ts';
import type { InterestPage } from '../interest-page.server.ts';

/** Until when it can be sent, by whose clock, and who can read it before then. */
export function DeadlineNote({ page: { opportunity, clock } }: { page: InterestPage }) {
  return (
    <InsetText>
      <p className="govuk-body">
        Send it by the end of <strong>{opportunity.deadline && formatDate(opportunity.deadline)}</strong>. {graceRule}
      </p>
      {clock && (
        <p className="govuk-body">
          <span>Our clock said</span>{' '}
          <strong data-module="app-server-clock" data-at={clock.at}>
            {clock.words}
          </strong>{' '}
          <span>in London when this page was made.</span>
        </p>
      )}
      <p className="govuk-body govuk-!-margin-bottom-0">
        Until then nobody at {opportunity.prime} can see what you send, that you sent it, or how many have. You can
        change it or withdraw it.
      </p>
    </InsetText>
  );
}
