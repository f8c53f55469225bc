import { useActionData, useLoaderData } from '@remix-run/react';
import { EnoughForm } from '#app/features/invitations/components/enough-form.tsx';
import { InvitationListPage } from '#app/features/invitations/components/invitation-list-page.tsx';
import { readFunnel } from '#app/features/invitations/funnel.server.ts';
import { enoughForm } from '#app/features/invitations/schema.ts';
import { setEnoughAnswers } from '#app/features/invitations/set-enough.server.ts';
import { WhyNot } from '#app/features/not-for-us/components/why-not.tsx';
import { whyNot } from '#app/features/not-for-us/read-not-for-us.server.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const found = { params: opportunityParams, find: findReadableOpportunity } as const;

export const handle = titled('Who was invited');

export const loader = page(
  { ...found, access: { for: 'acting' }, can: 'opportunity:view-invitations' },
  async ({ services, actor, thing, url, params }) => ({
    funnel: await readFunnel(services, thing, pageNumber(url.searchParams)),
    // Those who were invited are in the list above, each with its reason.
    others: (await whyNot(services, thing.organisationId, params.opportunityId)).others,
    mayInvite: can(actor, 'opportunity:invite', thing),
  }),
);

export const action = command(
  { ...found, access: { for: 'acting', as: 'prime' }, can: 'opportunity:invite', form: enoughForm },
  async ({ context, thing, params, form }) => {
    const outcome = await setEnoughAnswers(context, { primeId: thing.organisationId, ...params, ...form });
    if (!outcome.ok) throw problem(404);
    const said = form.enough === null ? 'There is no stop now' : `Inviting stops at ${form.enough} answers`;
    return redirectWithFlash(paths.opportunityInvitations(params.opportunityId), said);
  },
);

export default function Invitations() {
  const { funnel, others, mayInvite } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <FormErrorSummary form={form} />
      <InvitationListPage {...funnel} />
      <WhyNot invited={[]} others={others} />
      {mayInvite && funnel.isOpen && <EnoughForm enough={funnel.enough} form={form} />}
    </>
  );
}
