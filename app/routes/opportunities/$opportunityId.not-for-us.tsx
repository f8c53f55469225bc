import { useActionData, useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { NotForUsForm } from '#app/features/not-for-us/components/not-for-us-form.tsx';
import { saidNotForUs } from '#app/features/not-for-us/read-not-for-us.server.ts';
import { sayNotForUs, takeBackNotForUs } from '#app/features/not-for-us/say-not-for-us.server.ts';
import { ownNotForUsForm } from '#app/features/not-for-us/schema.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'acting', as: 'provider' },
  params: opportunityParams,
  find: findReadableOpportunity,
  can: 'opportunity:say-not-for-us',
} as const;

export const handle = titled('Not for us');

export const loader = page(declaration, async ({ services, actor, thing, params, url }) => ({
  opportunityId: params.opportunityId,
  opportunity: { title: thing.snapshot.title, prime: thing.snapshot.organisationName },
  said: await saidNotForUs(services, actingOrganisation(actor), params.opportunityId),
  preselected: url.searchParams.get('reason'),
}));

export const action = command({ ...declaration, form: ownNotForUsForm }, async ({ context, actor, params, form }) => {
  const pair = { organisationId: actingOrganisation(actor), opportunityId: params.opportunityId };
  const to = paths.profileMatches(pair.organisationId);
  if ('intent' in form) {
    const outcome = await takeBackNotForUs(context, pair);
    if (!outcome.ok) throw problem(404);
    return redirectWithFlash(to, `“${outcome.title}” is among your matches again, if it fits`);
  }
  const outcome = await sayNotForUs(context, { ...pair, personId: signedIn(actor).personId, answer: form });
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(to, `“${outcome.title}” is now under “Not for us”, at the end of your matches`);
});

function actingOrganisation(actor: Parameters<typeof signedIn>[0]): string {
  const { acting } = signedIn(actor);
  if (!acting) throw problem(404);
  return acting.organisationId;
}

export default function NotForUs() {
  const { opportunityId, ...shown } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <NotForUsForm {...shown} form={form} />
        </div>
      </div>
    </>
  );
}
