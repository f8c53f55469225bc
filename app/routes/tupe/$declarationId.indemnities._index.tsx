import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { IndemnitiesPage } from '#app/features/tupe-terms/components/indemnities-page.tsx';
import { offerUsualPromises } from '#app/features/tupe-terms/offer-promises.server.ts';
import { readIndemnities } from '#app/features/tupe-terms/read-indemnities.server.ts';
import { sayRunningCost } from '#app/features/tupe-terms/say-running-cost.server.ts';
import { mapForm } from '#app/features/tupe-terms/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Who bears which risk');

export const loader = page({ ...ofDeclaration, can: 'tupe-terms:read' }, async ({ services, actor, thing }) => ({
  map: await readIndemnities(services, actor, thing),
}));

export const action = command(
  { ...ofDeclaration, can: 'tupe-terms:propose', form: mapForm },
  async ({ context, thing, form }) => {
    const done =
      form.step === 'offer' ? await offerUsualPromises(context, thing) : await sayRunningCost(context, thing, form);
    if (!done.ok) throw problem(404);
    const words = form.step === 'offer' ? 'Proposed. Both sides of each are asked' : 'Saved';
    return redirectWithFlash(paths.tupeIndemnities(thing.id), words);
  },
);

export default function Indemnities() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <IndemnitiesPage form={form} {...useLoaderData<typeof loader>()} />;
}
