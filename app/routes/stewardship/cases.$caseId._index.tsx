import { useActionData, useLoaderData } from '@remix-run/react';
import { StewardCasePage } from '#app/features/cases/components/steward-case-page.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { readCase } from '#app/features/cases/read-case.server.ts';
import { noteForm } from '#app/features/cases/schema.ts';
import { noteOnCase } from '#app/features/cases/steward-steps.server.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled((data: { view: { organisationName: string } }) => `Case: ${data.view.organisationName}`);

export const loader = page({ ...caseForStewards, can: 'case:view-as-steward' }, async ({ services, actor, thing }) => ({
  view: await readCase(services, actor, thing),
}));

export const action = command(
  { ...caseForStewards, can: 'case:steward', form: noteForm },
  async ({ context, params, form, refuse }) => {
    const noted = await noteOnCase(context, params.caseId, form.note);
    if (!noted.ok) return refuse('note', refusalWords[noted.reason], 409);
    return redirectWithFlash(paths.stewardshipCase(params.caseId), 'The note is saved');
  },
);

export default function StewardCase() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <StewardCasePage form={form} {...useLoaderData<typeof loader>()} />;
}
