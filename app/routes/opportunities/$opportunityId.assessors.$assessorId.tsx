import { useActionData, useLoaderData } from '@remix-run/react';
import { nameChair, takeOffAssessor } from '#app/features/assessments/appoint-assessor.server.ts';
import { AssessorPage } from '#app/features/assessments/components/assessor-page.tsx';
import { changingAssessor } from '#app/features/assessments/find-assessment.server.ts';
import { changeAssessorForm } from '#app/features/assessments/schema.ts';
import { nameOf } from '#app/features/organisations/name-of.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Change an assessor');

export const loader = page(changingAssessor, async ({ thing: { opportunityId, title, seat } }) => ({
  opportunityId,
  title,
  name: nameOf(seat),
  isChair: seat.isChair,
}));

export const action = command(
  { ...changingAssessor, form: changeAssessorForm },
  async ({ context, thing, params, form }) => {
    const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
    const change = form.change === 'chair' ? nameChair : takeOffAssessor;
    const outcome = await change(context, key, params.assessorId);
    if (!outcome.ok) throw problem(409);
    const done = form.change === 'chair' ? 'chairs the assessment now' : 'is no assessor any more';
    return redirectWithFlash(paths.opportunityAssessors(params.opportunityId), `${nameOf(thing.seat)} ${done}`);
  },
);

export default function ChangeAssessor() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AssessorPage {...useLoaderData<typeof loader>()} form={form} />;
}
