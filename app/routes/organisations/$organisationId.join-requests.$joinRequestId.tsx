import { useActionData, useLoaderData } from '@remix-run/react';
import { Narrow } from '#app/features/organisations/components/narrow.tsx';
import { RoleField } from '#app/features/organisations/components/role-field.tsx';
import { decideJoinRequest } from '#app/features/organisations/decide-join-request.server.ts';
import { joinRequestAt, joinRequestParams } from '#app/features/organisations/find-organisation.server.ts';
import { joinDecisionSchema } from '#app/features/organisations/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';

const toManage = {
  access: { for: 'acting' },
  params: joinRequestParams,
  find: joinRequestAt,
  can: 'organisation:manage',
} as const;

export const handle = titled('Answer a request to join');

export const loader = page(toManage, async ({ thing: { id, name, request } }) => ({
  organisation: { id, name },
  request: { from: request.personName, email: request.personEmail, message: request.message },
}));

export const action = command({ ...toManage, form: joinDecisionSchema }, async ({ context, form, thing }) => {
  const role = form.answer === 'decline' ? null : form.answer;
  const input = { organisationId: thing.id, joinRequestId: thing.request.id, role, reason: form.reason || null };
  const outcome = await decideJoinRequest(context, input);
  const here = paths.organisationMembers(thing.id);
  if (!outcome.ok) return redirectWithFlash(here, 'That request has been answered or withdrawn', 'important');
  return redirectWithFlash(here, outcome.accepted ? 'Request accepted' : 'Request declined');
});

export default function AnswerJoinRequest() {
  const { organisation, request } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.organisationMembers(organisation.id)} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Request to join {organisation.name}</h1>
        <p className="govuk-body">{request.from ? `${request.from} (${request.email})` : request.email} wrote:</p>
        <InsetText>{request.message}</InsetText>
        <PageForm>
          <RoleField
            form={form}
            name="answer"
            legend="Let this person in?"
            others={[{ divider: 'or' }, { value: 'decline', text: 'Decline' }]}
          />
          <TextareaField form={form} name="reason" label="Reason, if you decline" hint="The person reads it" rows={3} />
          <Button>Send the answer</Button>
        </PageForm>
      </Narrow>
    </>
  );
}
