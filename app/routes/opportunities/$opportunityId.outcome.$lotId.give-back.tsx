import { useActionData, useLoaderData } from '@remix-run/react';
import { stepBack } from '#app/features/decisions/award-falls.server.ts';
import { GiveBackPage } from '#app/features/decisions/components/give-back-page.tsx';
import { lotOfProvider } from '#app/features/decisions/find-decided.server.ts';
import { titleWithLot } from '#app/features/decisions/lot-title.ts';
import { readOutcome } from '#app/features/decisions/read-outcome.server.ts';
import { giveBackForm } from '#app/features/decisions/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Give it back');

export const loader = page(lotOfProvider, async ({ services, thing, params }) => {
  const { lots } = await readOutcome(services, thing);
  const decision = lots.find(({ lotId }) => lotId === params.lotId)?.decision;
  if (!decision?.mayGiveBack) throw problem(404);
  return {
    opportunityId: params.opportunityId,
    title: titleWithLot(thing.version.snapshot, params.lotId),
    isReserve: decision.outcome === 'reserve',
  };
});

export const action = command(
  { ...lotOfProvider, form: giveBackForm },
  async ({ context, thing, params, form, refuse }) => {
    const { opportunityId, lotId } = params;
    const own = { organisationId: thing.providerId, opportunityId, lotId };
    const back = await stepBack(context, own, form.reason);
    if (back.ok) return redirectWithFlash(paths.opportunityOutcome(opportunityId), 'Given back. The prime is told');
    if (back.reason === 'unknown') throw problem(404);
    return refuse(
      'reason',
      back.reason === 'signed'
        ? 'The sub-contract is signed: speak to the prime'
        : 'There is nothing to give back any more',
      409,
    );
  },
);

export default function GiveBack() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <GiveBackPage form={form} {...useLoaderData<typeof loader>()} />;
}
