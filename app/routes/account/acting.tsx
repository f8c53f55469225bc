import { useActionData, useLoaderData } from '@remix-run/react';
import { actFor } from '#app/features/identity/account.server.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { actingForm, roleInWords } from '#app/features/identity/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Which organisation are you acting for?');

export const loader = page({ access: { for: 'person' } }, async ({ actor }) => {
  const { memberships, acting } = signedIn(actor);
  return { memberships, actingFor: acting?.organisationId };
});

export const action = command({ access: { for: 'person' }, form: actingForm }, async ({ context, form, refuse }) => {
  const answer = await actFor(context, form.organisation_id);
  if (!answer.ok) return refuse('organisation_id', 'Select an organisation that you belong to');
  return redirectWithFlash(paths.home(), `You are now acting for ${answer.organisationName}`);
});

export default function ActFor() {
  const { memberships, actingFor } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  if (memberships.length === 0) return <NoOrganisation />;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrorSummary form={form} />
        <PageForm>
          <RadiosField
            form={form}
            name="organisation_id"
            value={actingFor}
            legend={{
              text: 'Which organisation are you acting for?',
              classes: 'govuk-fieldset__legend--l',
              isPageHeading: true,
            }}
            hint="What you do is done in its name, until you change this or sign out"
            items={memberships.map(({ organisationId, organisationName, role, organisationStatus }) => ({
              value: organisationId,
              text: organisationName,
              hint: organisationStatus === 'suspended' ? `${roleInWords[role]}, suspended` : roleInWords[role],
            }))}
          />
          <Button>Continue</Button>
        </PageForm>
      </div>
    </div>
  );
}

function NoOrganisation() {
  return (
    <>
      <h1 className="govuk-heading-l">Which organisation are you acting for?</h1>
      <p className="govuk-body">
        You do not belong to an organisation yet.{' '}
        <a className="govuk-link" href={paths.organisationNew()}>
          Register or join an organisation
        </a>
        .
      </p>
    </>
  );
}
