import { useActionData, useLoaderData } from '@remix-run/react';
import { appointAssessor } from '#app/features/assessments/appoint-assessor.server.ts';
import { AssessorsPage } from '#app/features/assessments/components/assessors-page.tsx';
import { appointing, panelPage } from '#app/features/assessments/find-assessment.server.ts';
import { readPanel } from '#app/features/assessments/read-panel.server.ts';
import { appointForm, appointWords } from '#app/features/assessments/schema.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Assessors');

export const loader = page(panelPage, ({ services, thing, actor }) =>
  readPanel(services, thing, { actor, mayAppoint: can(actor, 'assessment:appoint', thing) }),
);

export const action = command(
  { ...appointing, form: appointForm },
  async ({ context, thing, params, form, refuse }) => {
    const key = { organisationId: thing.organisationId, ...params };
    const outcome = await appointAssessor(context, key, { personId: form.person, isChair: form.is_chair });
    if (!outcome.ok) return refuse('person', appointWords[outcome.reason], 409);
    const name = outcome.name || 'Your colleague';
    return redirectWithFlash(paths.opportunityAssessors(params.opportunityId), `${name} is an assessor now`);
  },
);

export default function Assessors() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AssessorsPage panel={useLoaderData<typeof loader>()} form={form} />;
}
