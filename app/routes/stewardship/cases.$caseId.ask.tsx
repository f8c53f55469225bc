import { useActionData, useLoaderData } from '@remix-run/react';
import { AskPage } from '#app/features/cases/components/steward-step-pages.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { askForm } from '#app/features/cases/schema.ts';
import { askOrganisation } from '#app/features/cases/steward-steps.server.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...caseForStewards, can: 'case:steward' } as const;

export const handle = titled('Ask the organisation');

export const loader = page(declaration, async ({ params, thing }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
}));

export const action = command({ ...declaration, form: askForm }, async ({ context, params, form, refuse }) => {
  const changed = await askOrganisation(context, params.caseId, form.words);
  if (!changed.ok) return refuse('words', refusalWords[changed.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Asked. The organisation has 10 working days');
});

export default function Ask() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AskPage form={form} {...useLoaderData<typeof loader>()} />;
}
