import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { PrintButton } from '#app/ui/print-button.tsx';

export type LetterPageProps = {
  opportunityId: string;
  title: string;
  primeName: string;
  name: string;
  message: string;
  writtenAt: Date;
  deadline: string | null;
  /** Where to read it: an address to be typed from paper. */
  readAt: string;
};

/** An invitation as a letter, for a directory entry that has no email address. */
export function LetterPage(letter: LetterPageProps) {
  const { opportunityId, title, primeName, name, message, writtenAt, deadline, readAt } = letter;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <p className="govuk-body">{formatInstant(writtenAt)}</p>
        <p className="govuk-body">To {name}</p>
        <h1 className="govuk-heading-l">{primeName} invites you to an opportunity</h1>
        <p className="govuk-body">
          {primeName} invites {name} to look at this opportunity: <strong>{title}</strong>.
        </p>
        {message && (
          <>
            <p className="govuk-body">{primeName} writes:</p>
            <blockquote className="govuk-inset-text">{message}</blockquote>
          </>
        )}
        <p className="govuk-body">
          {deadline && `It is open until the end of ${formatDate(deadline)}. `}Anyone can read it at{' '}
          <strong className="govuk-!-text-break-word">{readAt}</strong>
        </p>
        <p className="govuk-body">
          Tierbridge is a market for employment support. It lists you because a public register does. Nobody from your
          organisation has confirmed the entry. To answer, take it over: the same address leads to that, and it costs
          nothing.
        </p>
        <p className="govuk-body">
          To hear no more about this, answer this letter and say so, or take the entry over and take it down.
        </p>
        <PrintButton text="Print this letter" />
        <p className="govuk-body govuk-!-display-none-print">
          <a className="govuk-link" href={paths.opportunityInvitations(opportunityId)}>
            Back to who was invited
          </a>
        </p>
      </div>
    </div>
  );
}
