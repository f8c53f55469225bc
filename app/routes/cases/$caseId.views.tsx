import { useActionData, useLoaderData } from '@remix-run/react';
import { ViewsPage } from '#app/features/cases/components/views-page.tsx';
import { ofCase } from '#app/features/cases/find-case.server.ts';
import { giveView } from '#app/features/cases/partner-views.server.ts';
import { readStepsToView } from '#app/features/cases/read-case.server.ts';
import { viewForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofCase, can: 'case:give-view' } as const;

export const handle = titled('Did it do what it promised?');

export const loader = page(declaration, async ({ services, actor, thing, url }) => ({
  ...(await readStepsToView(services, thing, signedIn(actor).acting?.organisationId ?? '')),
  chosen: url.searchParams.get('step'),
}));

export const action = command({ ...declaration, form: viewForm }, async ({ context, params, form, actor, refuse }) => {
  const given = await giveView(context, params.caseId, signedIn(actor).acting?.organisationId ?? '', form);
  if (!given.ok) return refuse('view', refusalWords[given.reason], 409);
  return redirectWithFlash(paths.caseViews(params.caseId), 'Saved. Thank you');
});

export default function Views() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ViewsPage form={form} {...useLoaderData<typeof loader>()} />;
}
