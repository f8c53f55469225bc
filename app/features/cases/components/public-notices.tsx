import { formatDate } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { levelOf } from '../ladder.ts';
import type { PublicNotice } from '../public-notice.server.ts';
import type { GoodStanding } from '../standing.ts';
import { levelWords } from '../words.ts';

/** What stewards made public about an organisation: what is in force, and with `withClosed` what was closed. */
export function PublicNotices({
  name,
  notices,
  withClosed = false,
}: {
  name: string;
  notices: readonly PublicNotice[];
  withClosed?: boolean;
}) {
  return (
    <>
      {notices
        .filter(({ closedOn }) => closedOn === null)
        .map(({ caseId, level, words, since }) => (
          <WarningText key={caseId}>
            {levelWords[levelOf(level)]} about {name}, since {formatDate(since)}: {words}
          </WarningText>
        ))}
      {withClosed &&
        notices
          .filter(({ closedOn }) => closedOn !== null)
          .map(({ caseId, words, since, closedOn }) => (
            <p key={caseId} className="govuk-body">
              A notice of {formatDate(since)} was closed on {closedOn ? formatDate(closedOn) : ''}: {words}
            </p>
          ))}
    </>
  );
}

const whyNot = {
  formal_notice: 'a case about it stands at a formal notice or above',
  upheld: 'a major finding about it was upheld and is not closed',
  not_committed: 'it has not accepted the commitments of primes, or its acceptance is over',
} as const;

/** Whether a prime has conduct in good standing, and if not why. */
export function StandingBadge({ standing }: { standing: GoodStanding }) {
  if (standing.why === null) {
    return (
      <p className="govuk-body">
        <StatusTag status="met" text="Conduct in good standing" /> Its commitments are in force, no case stands at a
        formal notice or above, and no major finding that was upheld is open.
      </p>
    );
  }
  return (
    <p className="govuk-body">
      <StatusTag status="not_met" text="Not in good standing" /> Because {whyNot[standing.why]}.
    </p>
  );
}
