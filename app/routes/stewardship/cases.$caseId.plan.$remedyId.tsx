import { useActionData, useLoaderData } from '@remix-run/react';
import { JudgePage } from '#app/features/cases/components/steward-step-pages.tsx';
import { stepForStewards } from '#app/features/cases/find-case.server.ts';
import { judgeStep } from '#app/features/cases/judge-step.server.ts';
import { agreeForm, verifyForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...stepForStewards, can: 'case:steward' } as const;

export const handle = titled('A step of the plan');

export const loader = page(declaration, async ({ params, thing }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
  step: thing.remedy.step,
  doneWords: thing.remedy.done_words,
  isAgreed: thing.remedy.agreed_at !== null,
}));

export const action = command(
  { ...declaration, form: ({ thing }) => (thing.remedy.agreed_at ? verifyForm : agreeForm) },
  async ({ context, params, form, refuse }) => {
    const changed = await judgeStep(context, params.caseId, params.remedyId, form);
    if (!changed.ok) return refuse('verdict', refusalWords[changed.reason], 409);
    return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Saved. The organisation is told');
  },
);

export default function Judge() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <JudgePage form={form} {...useLoaderData<typeof loader>()} />;
}
