import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { InviteeView } from '../find-invitations.server.ts';
import { mostMessage } from '../schema.ts';

/** Asks whether to invite a provider, and says how the invitation will reach it. */
export function InvitePage({ invitee, form }: { invitee: InviteeView; form: FormState }) {
  const { opportunityId, title, name } = invitee;
  return (
    <>
      <BackLink href={paths.opportunityMatches(opportunityId)} text="Back to providers that fit" />
      <FormErrorSummary form={form} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Invite {name}</h1>
          <Body invitee={invitee} form={form} />
        </div>
      </div>
    </>
  );
}

function Body({ invitee, form }: { invitee: InviteeView; form: FormState }) {
  const { invited, isOpen, opportunityId, organisationId, name } = invitee;
  if (invited) {
    return (
      <>
        <p className="govuk-body">
          {name} was invited on {formatInstant(invited.at)}, {invited.sentBy === 'email' ? 'by email' : 'by letter'}. A
          provider is invited once.
        </p>
        {invited.sentBy === 'letter' && (
          <p className="govuk-body">
            <a className="govuk-link" href={paths.opportunityInvitationLetter(opportunityId, organisationId)}>
              Letter to print
            </a>
          </p>
        )}
      </>
    );
  }
  if (!isOpen) return <p className="govuk-body">This opportunity is not open, so nobody can be invited to it.</p>;
  return (
    <PageForm>
      <p className="govuk-body">{howWords[invitee.how]}</p>
      <TextareaField
        form={form}
        name="message"
        label="Your message (optional)"
        hint={`Up to ${mostMessage} characters. It is sent as you write it`}
        rows={5}
      />
      <Button preventDoubleClick>
        {invitee.how === 'letter' ? 'Record and show the letter' : 'Send the invitation'}
      </Button>
    </PageForm>
  );
}

const howWords: Record<InviteeView['how'], string> = {
  owners: 'The people who answer for it will get an email with a link to the opportunity and to how they match.',
  register:
    'This is a directory entry that its organisation has not taken over. An email goes to the address in the public register. It says how to take the entry over, and how to hear no more.',
  letter:
    'This is a directory entry without an email address. You can print a letter and send it by post. It says how to take the entry over.',
};
