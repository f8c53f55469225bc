import { useActionData, useLoaderData } from '@remix-run/react';
import { OwnConcernPage } from '#app/features/concerns/components/own-concern-page.tsx';
import { ofOwnConcern } from '#app/features/concerns/find-concern.server.ts';
import { readOwnConcern } from '#app/features/concerns/read-own.server.ts';
import { reporterForm } from '#app/features/concerns/schema.ts';
import { takeReporterForm } from '#app/features/concerns/take-form.server.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { neverKept } from '#app/http/never-kept.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const headers = neverKept;
export const handle = titled('A concern of ours');

export const loader = page({ ...ofOwnConcern, can: 'concern:view' }, async ({ services, actor, thing }) => ({
  concern: await readOwnConcern(services, thing.concern),
  mayChange: can(actor, 'concern:change', thing),
}));

export const action = command(
  { ...ofOwnConcern, can: 'concern:change', form: reporterForm },
  async ({ context, params, form, refuse }) => {
    const taken = await takeReporterForm(context, params.concernId, form);
    if (!taken.ok) return refuse(taken.field, taken.message, 409);
    return redirectWithFlash(paths.concern(params.concernId), taken.said);
  },
);

export default function OwnConcern() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <OwnConcernPage form={form} {...useLoaderData<typeof loader>()} />;
}
