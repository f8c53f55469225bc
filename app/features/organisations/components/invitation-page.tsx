import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { roleInWords } from '../../identity/schema.ts';
import type { InvitationView } from '../answer-invitation.server.ts';
import { invitationRefusals, roleMeaning } from '../wording.ts';
import { Narrow } from './narrow.tsx';

type InvitationPageProps = {
  form: FormState;
  invitation: InvitationView;
  /** The address that the reader is signed in with. */
  readerAddress: string | null;
  signInHref: string;
};

/** What an invitation is to, and the button that accepts it. */
export function InvitationPage({ form, invitation, readerAddress, signInHref }: InvitationPageProps) {
  const { organisationName, role, invitedBy, expiresAt } = invitation;
  return (
    <Narrow>
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Join {organisationName}</h1>
      <p className="govuk-body">
        {invitedBy} invites you to work for {organisationName}. Your role would be {roleInWords[role].toLowerCase()}:{' '}
        {roleMeaning[role].toLowerCase()}.
      </p>
      {invitation.state === 'open' ? (
        <div id="accept">
          <p className="govuk-body">You can accept until {formatInstant(expiresAt)}.</p>
          <Answer invitation={invitation} readerAddress={readerAddress} signInHref={signInHref} />
        </div>
      ) : (
        <p className="govuk-body" id="accept">
          {invitationRefusals[invitation.state]}.
        </p>
      )}
    </Narrow>
  );
}

function Answer({ invitation, readerAddress, signInHref }: Omit<InvitationPageProps, 'form'>) {
  if (readerAddress === null) {
    return (
      <>
        <p className="govuk-body">Sign in with the address that it was sent to, {invitation.sentTo}, to accept it.</p>
        <Button href={signInHref}>Sign in</Button>
      </>
    );
  }
  if (!invitation.isForReader) {
    return (
      <p className="govuk-body">
        It was sent to {invitation.sentTo}, and you are signed in as {readerAddress}. Sign out, then sign in with that
        address to accept it.
      </p>
    );
  }
  return (
    <PageForm>
      <Button>Accept the invitation</Button>
    </PageForm>
  );
}
