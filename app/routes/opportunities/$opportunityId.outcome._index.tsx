import { useActionData, useLoaderData } from '@remix-run/react';
import { OutcomePage } from '#app/features/decisions/components/outcome-page.tsx';
import { actedOnByProvider, viewedByProvider } from '#app/features/decisions/find-decided.server.ts';
import { nudgePrime } from '#app/features/decisions/nudge-prime.server.ts';
import { readOutcome } from '#app/features/decisions/read-outcome.server.ts';
import { noFields } from '#app/features/decisions/schema.ts';
import { can } from '#app/features/policies.ts';
import { formatDate } from '#app/features/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('The outcome of your interest');

export const loader = page(viewedByProvider, async ({ services, actor, thing }) => ({
  outcome: await readOutcome(services, thing),
  mayAct: can(actor, 'outcome:act', thing),
}));

/** Asks the prime when it will decide. */
export const action = command({ ...actedOnByProvider, form: noFields }, async ({ context, thing, params, refuse }) => {
  const { opportunityId } = params;
  const nudged = await nudgePrime(context, { organisationId: thing.providerId, opportunityId });
  if (nudged.ok) return redirectWithFlash(paths.opportunityOutcome(opportunityId), 'The prime is told that you ask');
  if (nudged.reason !== 'too_soon') return refuse('nudge', 'There is nothing to ask: it is not under review', 409);
  return refuse('nudge', `You have asked this week. You can ask again from ${formatDate(nudged.next)}`, 409);
});

export default function OutcomeOfInterest() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <OutcomePage form={form} {...useLoaderData<typeof loader>()} />;
}
