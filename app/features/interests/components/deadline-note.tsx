import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { graceRule } from '../deadline.ts';
import type { InterestPage } from '../interest-page.server.ts';

/** Until when it can be sent, by whose clock, and who can read it before then. */
export function DeadlineNote({ page }: { page: InterestPage }) {
  const { opportunity, clock } = page;
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
      <p className="govuk-body">
        Until then nobody at {opportunity.prime} can see what you send, that you sent it, or how many have. You can
        change it or withdraw it.
      </p>
      <PrimeCommitment page={page} />
    </InsetText>
  );
}

function PrimeCommitment({ page: { opportunity, primeId, isPrimeCommitted } }: { page: InterestPage }) {
  return (
    <p className="govuk-body govuk-!-margin-bottom-0">
      {opportunity.prime}{' '}
      {isPrimeCommitted ? 'has accepted' : <strong>has not accepted, or no longer keeps up,</strong>}{' '}
      <a className="govuk-link" href={paths.organisation(primeId)}>
        what primes promise to their partners
      </a>
      .
    </p>
  );
}
