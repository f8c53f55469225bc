import { useActionData, useLoaderData } from '@remix-run/react';
import { Narrow } from '#app/features/organisations/components/narrow.tsx';
import { RoleField } from '#app/features/organisations/components/role-field.tsx';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { inviteMember } from '#app/features/organisations/invite-member.server.ts';
import { invitationSchema } from '#app/features/organisations/schema.ts';
import { waitInWords } from '#app/features/organisations/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const toManage = {
  access: { for: 'acting' },
  params: organisationParams,
  find: organisationAt,
  can: 'organisation:manage',
} as const;

export const handle = titled('Invite somebody');

export const loader = page(toManage, async ({ thing }) => ({ organisation: { id: thing.id, name: thing.name } }));

export const action = command({ ...toManage, form: invitationSchema }, async ({ context, form, thing, refuse }) => {
  const outcome = await inviteMember(context, { organisation: thing, ...form });
  if (outcome.ok) return redirectWithFlash(paths.organisationMembers(thing.id), `Invitation sent to ${outcome.email}`);
  if (outcome.reason === 'member-already') return refuse('email', 'This person is a member already');
  return refuse('email', `You have sent too many invitations. ${waitInWords(outcome.waitSeconds)}`, 429);
});

export default function InviteMember() {
  const { organisation } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.organisationMembers(organisation.id)} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Invite somebody to {organisation.name}</h1>
        <PageForm>
          <TextField
            form={form}
            name="email"
            label="Email address"
            hint="Only the person with this address can accept. The invitation works for 14 days"
            type="email"
            spellcheck={false}
          />
          <RoleField form={form} />
          <Button>Send the invitation</Button>
        </PageForm>
      </Narrow>
    </>
  );
}
