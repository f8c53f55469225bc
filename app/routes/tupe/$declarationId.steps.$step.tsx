import { useActionData, useLoaderData } from '@remix-run/react';
import { SteerPage } from '#app/features/tupe/components/steer-page.tsx';
import { ofSteering } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { steer } from '#app/features/tupe/steer.server.ts';
import { reasonForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofSteering, can: 'tupe:steer' } as const;

export const handle = titled('A step of a TUPE declaration');

export const loader = page(declaration, async ({ thing }) => ({ head: headOf(thing), step: thing.step }));

export const action = command({ ...declaration, form: reasonForm }, async ({ context, params, form, refuse }) => {
  const done = await steer(context, params.declarationId, params.step, form.reason);
  if (!done.ok) return refuse('step', done.message, 409);
  return redirectWithFlash(paths.tupeDeclaration(params.declarationId), 'Recorded, and the parties are told');
});

export default function Steer() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <SteerPage form={form} {...useLoaderData<typeof loader>()} />;
}
