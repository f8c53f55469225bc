import { useActionData, useLoaderData } from '@remix-run/react';
import { ClosePage } from '#app/features/cases/components/steward-step-pages.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { closeForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { closeCaseWithFindings, findingsToClose } from '#app/features/findings/close-with-case.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...caseForStewards, can: 'case:steward' } as const;

export const handle = titled('Close the case');

export const loader = page(declaration, async ({ params, thing, services }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
  findings: await findingsToClose(services, params.caseId),
}));

export const action = command({ ...declaration, form: closeForm }, async ({ context, params, form, refuse }) => {
  const changed = await closeCaseWithFindings(context, params.caseId, form);
  if (!changed.ok) return refuse('reason', refusalWords[changed.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Closed. The organisation is told');
});

export default function Close() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClosePage form={form} {...useLoaderData<typeof loader>()} />;
}
