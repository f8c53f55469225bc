import { useActionData, useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { changeRole, removeMember } from '#app/features/organisations/change-membership.server.ts';
import { Narrow } from '#app/features/organisations/components/narrow.tsx';
import { RoleField } from '#app/features/organisations/components/role-field.tsx';
import { memberAt, memberParams } from '#app/features/organisations/find-organisation.server.ts';
import { nameOf } from '#app/features/organisations/name-of.ts';
import { roleSchema } from '#app/features/organisations/schema.ts';
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

const toManage = {
  access: { for: 'acting' },
  params: memberParams,
  find: memberAt,
  can: 'organisation:manage',
} as const;

export const handle = titled('Change a member');

export const loader = page(toManage, async ({ thing: { id, name, member } }) => ({
  organisation: { id, name },
  member: { name: nameOf(member), email: member.email, role: member.role },
}));

export const action = command({ ...toManage, form: roleSchema }, async ({ context, form, thing, actor, refuse }) => {
  const target = { organisation: thing, membershipId: thing.member.id };
  const outcome =
    form.role === 'remove'
      ? await removeMember(context, target)
      : await changeRole(context, { ...target, role: form.role });
  if (!outcome.ok && outcome.reason === 'last-owner') return refuse('role', lastOwnerMessage);
  if (!outcome.ok) throw problem(404);
  const isGone = form.role === 'remove' && signedIn(actor).personId === thing.member.personId;
  return redirectWithFlash(isGone ? paths.organisations() : paths.organisationMembers(thing.id), 'Membership changed');
});

export default function ChangeMember() {
  const { organisation, member } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.organisationMembers(organisation.id)} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">{member.name}</h1>
        <p className="govuk-body">
          {member.email}, at {organisation.name}
        </p>
        <PageForm>
          <RoleField
            form={form}
            value={member.role}
            others={[
              { divider: 'or' },
              { value: 'remove', text: 'Remove from the organisation', hint: 'They can no longer act for it' },
            ]}
          />
          <Button>Save</Button>
        </PageForm>
      </Narrow>
    </>
  );
}
