import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { InterestPage } from '#app/features/interests/components/interest-page.tsx';
import { actingId, viewedByProvider, writtenByProvider } from '#app/features/interests/find-answered.server.ts';
import { interestForm } from '#app/features/interests/form.ts';
import { readInterestPage } from '#app/features/interests/interest-page.server.ts';
import { seenVersion } from '#app/features/interests/save-draft.server.ts';
import { sendInterest } from '#app/features/interests/send-interest.server.ts';
import { can } from '#app/features/policies.ts';
import { readCostQuery } from '#app/features/tupe-terms/cost-query.ts';
import { WorkforceNote } from '#app/features/workforce-packs/components/workforce-note.tsx';
import { wayToWorkforce } from '#app/features/workforce-packs/read-bid.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Your interest');

export const loader = page(viewedByProvider, async ({ services, actor, thing, url }) => ({
  page: await readInterestPage(services, actingId(actor), thing, readCostQuery(url.searchParams)),
  mayWrite: can(actor, 'interest:write', thing),
  workforce: await wayToWorkforce(services, actor, thing.snapshot.opportunityId),
}));

export const action = command(
  { ...writtenByProvider, form: ({ thing }) => interestForm(thing.snapshot) },
  async ({ context, actor, params, form, submitted, scope, refuse }) => {
    const { opportunityId } = params;
    const sent = await sendInterest(context, {
      organisationId: actingId(actor),
      opportunityId,
      answer: form,
      seenVersion: seenVersion(submitted.values),
      receivedAt: scope.receivedAt,
    });
    if (sent.ok) return redirect(paths.interestSent(opportunityId), 303);
    switch (sent.reason) {
      case 'unknown':
        throw problem(404);
      case 'not_eligible':
        return refuse('interest', sent.obstacles.map(({ reason, lift }) => `${reason}. ${lift}`).join('. '), 409);
      case 'lots':
        return refuse('lots', sent.message);
      default:
        return refuse('interest', sent.message, 409);
    }
  },
);

export default function Interest() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const { workforce, ...loaded } = useLoaderData<typeof loader>();
  return <InterestPage form={form} {...loaded} note={<WorkforceNote way={workforce} />} />;
}
