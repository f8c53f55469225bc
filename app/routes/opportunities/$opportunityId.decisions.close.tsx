import { useActionData, useLoaderData } from '@remix-run/react';
import { type CloseRefusal, closeOpportunity } from '#app/features/decisions/close-opportunity.server.ts';
import { ClosePage } from '#app/features/decisions/components/close-page.tsx';
import { decidedByPrime } from '#app/features/decisions/find-decided.server.ts';
import { refusalWords } from '#app/features/decisions/refusal-words.ts';
import { noFields } from '#app/features/decisions/schema.ts';
import { counted } from '#app/features/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Close the opportunity');

export const loader = page(decidedByPrime, async ({ thing, params }) => ({
  opportunityId: params.opportunityId,
  title: thing.rows.opportunity.title,
}));

export const action = command({ ...decidedByPrime, form: noFields }, async ({ context, thing, params, refuse }) => {
  const { opportunityId } = params;
  const closed = await closeOpportunity(context, { organisationId: thing.organisationId, opportunityId });
  if (!closed.ok) return refuse('close', inWords(closed), 409);
  return redirectWithFlash(paths.opportunityDecisions(opportunityId), 'Opportunity closed');
});

function inWords(refusal: CloseRefusal): string {
  switch (refusal.reason) {
    case 'undecided':
      return `${counted(refusal.count, 'outcome')} still to be given: nobody is left without one`;
    case 'reserve_without_award':
      return `${counted(refusal.count, 'reserve')} without an award: promote it, or tell it “not this time”`;
    default:
      return refusalWords[refusal.reason];
  }
}

export default function Close() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClosePage form={form} {...useLoaderData<typeof loader>()} />;
}
