import { useActionData, useLoaderData } from '@remix-run/react';
import { closeScoring } from '#app/features/assessments/close-scoring.server.ts';
import { ClosePage } from '#app/features/assessments/components/close-page.tsx';
import { closing } from '#app/features/assessments/find-assessment.server.ts';
import { closeForm, closeWords } from '#app/features/assessments/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Close scoring');

export const loader = page(closing, async ({ thing: { opportunityId, title } }) => ({ opportunityId, title }));

export const action = command({ ...closing, form: closeForm }, async ({ context, thing, params, form, refuse }) => {
  const outcome = await closeScoring(context, { organisationId: thing.organisationId, ...params }, form.reason);
  if (!outcome.ok) return refuse('reason', closeWords(outcome), 409);
  return redirectWithFlash(paths.opportunityAssessments(params.opportunityId), 'Scoring is closed');
});

export default function CloseScoring() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClosePage {...useLoaderData<typeof loader>()} form={form} />;
}
