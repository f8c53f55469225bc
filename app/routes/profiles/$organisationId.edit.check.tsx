import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CheckAnswers } from '#app/features/profiles/components/check-answers.tsx';
import { readCheckPage } from '#app/features/profiles/edit-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { publishProfile } from '#app/features/profiles/publish.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { found } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Check your answers');

export const loader = page(edited, async ({ services, thing }) =>
  found(await readCheckPage(services, thing.organisationId)),
);

export const action = command(
  { ...edited, form: z.object({}) },
  async ({ context, thing: { organisationId }, refuse }) => {
    const outcome = await publishProfile(context, organisationId);
    if (!outcome.ok) return refuse('publish', 'Your profile is not ready to publish');
    return redirectWithFlash(
      paths.profileEdit(organisationId),
      `Version ${outcome.version} of your profile is published`,
    );
  },
);

export default function CheckProfile() {
  const { profile, reasons } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const edit = (task: string) => paths.profileEdit(profile.organisationId, task);
  const errors = reasons.map(({ task, message }) => ({ text: message, href: edit(task) }));
  return (
    <>
      <BackLink href={edit('')} text="Back to your profile" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {form.errors.length > 0 && <ErrorSummary errorList={errors} />}
          <h1 className="govuk-heading-l">Check your answers before you publish</h1>
          <CheckAnswers profile={profile} href={edit} />
          <h2 className="govuk-heading-m">Publish your profile</h2>
          <p className="govuk-body">
            By publishing you confirm that what you say is true, to the best of your knowledge. Everyone can then read
            it, and this version is kept with its date.
          </p>
          <PageForm>
            <Button preventDoubleClick>Publish profile</Button>
          </PageForm>
        </div>
      </div>
    </>
  );
}
