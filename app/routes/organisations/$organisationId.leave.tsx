import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { leaveOrganisation } from '#app/features/organisations/change-membership.server.ts';
import { Narrow } from '#app/features/organisations/components/narrow.tsx';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { lastOwnerMessage } from '#app/features/organisations/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const toLeave = {
  access: { for: 'acting' },
  params: organisationParams,
  find: organisationAt,
  can: 'organisation:leave',
} as const;

export const handle = titled('Leave an organisation');

export const loader = page(toLeave, async ({ thing }) => ({ organisation: { id: thing.id, name: thing.name } }));

export const action = command({ ...toLeave, form: z.unknown() }, async ({ context, thing, refuse }) => {
  const outcome = await leaveOrganisation(context, thing);
  if (outcome.ok) return redirectWithFlash(paths.organisations(), `You have left ${thing.name}`);
  if (outcome.reason === 'last-owner') return refuse('leave', lastOwnerMessage);
  throw problem(404);
});

export default function LeaveOrganisation() {
  const { organisation } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.organisation(organisation.id)} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Leave {organisation.name}?</h1>
        <p className="govuk-body">
          You can no longer act for it. To come back, you need an invitation from one of its owners.
        </p>
        <PageForm>
          <Button id="leave" variant="warning">
            Leave the organisation
          </Button>
        </PageForm>
      </Narrow>
    </>
  );
}
