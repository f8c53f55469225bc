import { formatDate, formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

export type OwnInvitationProps = {
  opportunityId: string;
  title: string;
  primeName: string;
  responseDeadline: string | null;
  message: string;
  invitedAt: Date;
  viewedAt: Date | null;
};

/** The invitation of one's own organisation. */
export function OwnInvitationPage(invitation: OwnInvitationProps) {
  const { opportunityId, title, primeName, responseDeadline, message, invitedAt, viewedAt } = invitation;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">{primeName} invites you</h1>
          <p className="govuk-body">
            Invited on {formatInstant(invitedAt)}.
            {responseDeadline && ` Open until the end of ${formatDate(responseDeadline)}.`}
          </p>
          {message && <blockquote className="govuk-inset-text">{message}</blockquote>}
          <p className="govuk-body">
            {viewedAt
              ? `${primeName} can see that you have looked at it, since ${formatInstant(viewedAt)}.`
              : `When you go on, ${primeName} can see that you have looked at it, and when.`}{' '}
            Whether you answer is sealed until the deadline.
          </p>
          <PageForm>
            <Button>Read the opportunity</Button>
          </PageForm>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.opportunityNotForUs(opportunityId)}>
              Not for us, because…
            </a>
          </p>
        </div>
      </div>
    </>
  );
}

/** On the page of an opportunity, for those who act for an organisation that was invited to it. */
export function InvitedNote({ opportunityId, primeName }: { opportunityId: string; primeName: string }) {
  return (
    <p className="govuk-body govuk-!-display-none-print">
      <strong>{primeName} invites you to answer.</strong>{' '}
      <a className="govuk-link" href={paths.opportunityInvitation(opportunityId)}>
        Read the invitation
      </a>
    </p>
  );
}
