import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { OpenLink } from '../open-invitation.server.ts';

/** Where the link in an invitation leads. Looking at the page records nothing; its button does. */
export function OpenPage({ name, isUnclaimed, organisationId, primeName, title, responseDeadline }: OpenLink) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">
          {primeName} invites {name}
        </h1>
        <p className="govuk-body">
          To look at this opportunity: <strong>{title}</strong>.
          {responseDeadline && ` It is open until the end of ${formatDate(responseDeadline)}.`}
        </p>
        <p className="govuk-body">
          When you go on, {primeName} can see that the invitation was opened, and when. An invitation is no promise, and
          you lose nothing by not answering.
        </p>
        <PageForm>
          <Button>Read the opportunity</Button>
        </PageForm>
        {isUnclaimed && (
          <p className="govuk-body">
            To answer it,{' '}
            <a className="govuk-link" href={paths.organisationClaim(organisationId)}>
              take over the entry of {name}
            </a>
            . It costs nothing.
          </p>
        )}
      </div>
    </div>
  );
}
