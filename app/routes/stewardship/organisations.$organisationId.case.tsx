import { useActionData, useLoaderData } from '@remix-run/react';
import { OpenCasePage } from '#app/features/cases/components/open-case-page.tsx';
import { openCaseByHand, readOpenCaseId } from '#app/features/cases/open-by-hand.server.ts';
import { openForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'acting', as: 'steward' },
  params: organisationParams,
  find: organisationAt,
  can: 'organisation:judge',
} as const;

export const handle = titled('Open a case about conduct');

export const loader = page(declaration, async ({ thing, services }) => ({
  organisation: { id: thing.id, name: thing.name },
  openCaseId: await readOpenCaseId(services, thing.id),
}));

export const action = command({ ...declaration, form: openForm }, async ({ context, thing, form, refuse }) => {
  const opened = await openCaseByHand(context, thing.id, form);
  if (!opened.ok) return refuse('reason', refusalWords[opened.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(opened.caseId), 'Opened. The organisation is told');
});

export default function OpenCase() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <OpenCasePage form={form} {...useLoaderData<typeof loader>()} />;
}
