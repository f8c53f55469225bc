import { useActionData, useLoaderData } from '@remix-run/react';
import { StepPage } from '#app/features/cases/components/step-pages.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { addStep } from '#app/features/cases/judge-step.server.ts';
import { stepForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...caseForStewards, can: 'case:steward' } as const;

export const handle = titled('Add a step to the plan');

export const loader = page(declaration, async ({ params, thing }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
  isSteward: true,
}));

export const action = command({ ...declaration, form: stepForm }, async ({ context, params, form, refuse }) => {
  const changed = await addStep(context, params.caseId, form);
  if (!changed.ok) return refuse('step', refusalWords[changed.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Added. The organisation is told');
});

export default function AddStep() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <StepPage form={form} {...useLoaderData<typeof loader>()} />;
}
