import { useActionData, useLoaderData } from '@remix-run/react';
import { stewardsFor } from '#app/features/cases/stewards.server.ts';
import { DeskStepPage } from '#app/features/concern-desk/components/desk-step-page.tsx';
import { stepAtDesk } from '#app/features/concern-desk/find-at-desk.server.ts';
import { deskForm } from '#app/features/concern-desk/schema.ts';
import { type DeskStep, deskStepWords } from '#app/features/concern-desk/steps.ts';
import { takeDeskStep } from '#app/features/concern-desk/take-desk-step.server.ts';
import { refusalWords } from '#app/features/concern-desk/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...stepAtDesk, can: 'concern:steward' } as const;

export const handle = titled((data: { step: DeskStep }) => deskStepWords[data.step].heading);

export const loader = page(declaration, async ({ services, params, thing }) => ({
  concernId: params.concernId,
  caption: `Concern about ${thing.concern.subject_name}`,
  step: params.step,
  stewards: params.step === 'assign' ? await stewardsFor(services, thing.concern.subject_id) : [],
}));

export const action = command(
  {
    ...declaration,
    form: async ({ services, params, thing }) => {
      const stewards = params.step === 'assign' ? await stewardsFor(services, thing.concern.subject_id) : [];
      return deskForm(
        params.step,
        stewards.map(({ personId }) => personId),
      );
    },
  },
  async ({ context, params, form, refuse }) => {
    const { concernId, step } = params;
    const taken = await takeDeskStep(context, concernId, step, form);
    const field = deskStepWords[step].choice ? 'choice' : deskStepWords[step].words ? 'words' : 'step';
    if (!taken.ok) return refuse(field, refusalWords[taken.reason], 409);
    return redirectWithFlash(paths.stewardshipConcern(concernId), deskStepWords[step].done);
  },
);

export default function Step() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DeskStepPage form={form} {...useLoaderData<typeof loader>()} />;
}
