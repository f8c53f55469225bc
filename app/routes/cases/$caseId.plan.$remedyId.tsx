import { useActionData, useLoaderData } from '@remix-run/react';
import { DonePage } from '#app/features/cases/components/step-pages.tsx';
import { evidenceFor } from '#app/features/cases/evidence.server.ts';
import { ofStep } from '#app/features/cases/find-case.server.ts';
import { markDone } from '#app/features/cases/plan.server.ts';
import { doneForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofStep, can: 'case:answer' } as const;

export const handle = titled('A step is done');

export const loader = page(declaration, async ({ services, params, thing }) => ({
  back: paths.case(params.caseId),
  caption: thing.row.organisation_name,
  step: thing.remedy.step,
  evidence: await evidenceFor(services, thing.organisationId),
}));

export const action = command({ ...declaration, form: doneForm }, async ({ context, params, form, refuse }) => {
  const done = await markDone(context, params.caseId, params.remedyId, form);
  if (!done.ok) return refuse('words', refusalWords[done.reason], 409);
  return redirectWithFlash(paths.case(params.caseId), 'Saved. Your partners are asked whether it was done');
});

export default function StepDone() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DonePage form={form} {...useLoaderData<typeof loader>()} />;
}
