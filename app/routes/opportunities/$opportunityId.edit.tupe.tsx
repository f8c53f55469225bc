import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { beginOnDraft } from '#app/features/tupe-positions/begin-on-draft.server.ts';
import { DraftTupePage } from '#app/features/tupe-positions/components/draft-tupe-page.tsx';
import { readDraftTupe } from '#app/features/tupe-positions/read-draft-tupe.server.ts';
import { beginForm } from '#app/features/tupe-positions/schema.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Staff transfer (TUPE)');

export const loader = page(ownDraft, async ({ params, services, thing }) => ({
  opportunityId: params.opportunityId,
  isAmendment: thing.everPublished,
  tupe: await readDraftTupe(services, params.opportunityId),
}));

export const action = command({ ...ownDraft, form: beginForm }, async ({ form, thing, params, context }) => {
  const begun = await beginOnDraft(context, { organisationId: thing.organisationId, ...params });
  if (!begun.ok) throw problem(409);
  const { declarationId, partyId } = begun;
  const to = form.way === 'state' ? paths.tupePosition(declarationId, partyId) : paths.tupeQuestionnaire(declarationId);
  return redirect(to, 303);
});

export default function Tupe() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DraftTupePage form={form} {...useLoaderData<typeof loader>()} />;
}
