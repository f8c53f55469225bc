import { useActionData, useLoaderData } from '@remix-run/react';
import { ClosePage } from '#app/features/cases/components/steward-step-pages.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { closeForm } from '#app/features/cases/schema.ts';
import { closeCase } from '#app/features/cases/steward-steps.server.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...caseForStewards, can: 'case:steward' } as const;

export const handle = titled('Close the case');

export const loader = page(declaration, async ({ params, thing }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
}));

export const action = command({ ...declaration, form: closeForm }, async ({ context, params, form, refuse }) => {
  const changed = await closeCase(context, params.caseId, form.reason);
  if (!changed.ok) return refuse('reason', refusalWords[changed.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Closed. The organisation is told');
});

export default function Close() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClosePage form={form} {...useLoaderData<typeof loader>()} />;
}
