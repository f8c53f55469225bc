import { useActionData, useLoaderData } from '@remix-run/react';
import { StepPage } from '#app/features/cases/components/step-pages.tsx';
import { ofCase } from '#app/features/cases/find-case.server.ts';
import { proposeStep } from '#app/features/cases/plan.server.ts';
import { stepForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofCase, can: 'case:answer' } as const;

export const handle = titled('Propose a step');

export const loader = page(declaration, async ({ params, thing }) => ({
  back: paths.case(params.caseId),
  caption: thing.row.organisation_name,
  isSteward: false,
}));

export const action = command({ ...declaration, form: stepForm }, async ({ context, params, form, refuse }) => {
  const proposed = await proposeStep(context, params.caseId, form);
  if (!proposed.ok) return refuse('step', refusalWords[proposed.reason], 409);
  return redirectWithFlash(paths.case(params.caseId), 'Proposed. The stewards agree it or refuse it');
});

export default function ProposeStep() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <StepPage form={form} {...useLoaderData<typeof loader>()} />;
}
