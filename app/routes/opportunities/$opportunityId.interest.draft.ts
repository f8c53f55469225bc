import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { actingId, writtenByProvider } from '#app/features/interests/find-answered.server.ts';
import { saveInterestDraft } from '#app/features/interests/save-draft.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

// Whoever comes back here, from signing in again for one, wants the form.
export const loader = page(writtenByProvider, async ({ params }) => {
  throw redirect(paths.interest(params.opportunityId));
});

/** Saves what is being written: for "Save and come back later", and by itself for the script of the page. */
export const action = command(
  { ...writtenByProvider, form: z.unknown() },
  async ({ context, actor, params, submitted, request, scope }) => {
    const key = { organisationId: actingId(actor), opportunityId: params.opportunityId };
    // Saving twice comes to the same: no key needs to be kept for each pause in typing.
    const saved = await saveInterestDraft({ ...context, formKey: null }, key, submitted.values, scope.receivedAt);
    if (!saved.ok && saved.reason === 'unknown') throw problem(404);
    if (request.headers.get('Accept')?.includes('application/json')) return answerJson(saved);
    const to = paths.interest(params.opportunityId);
    if (!saved.ok) return redirectWithFlash(to, saved.message, 'important');
    return redirectWithFlash(to, 'Saved. It is not sent yet');
  },
);
