import { useActionData, useLoaderData } from '@remix-run/react';
import { ClaimPage } from '#app/features/tupe/components/outcome-pages.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { readOutcome } from '#app/features/tupe/read-outcome.server.ts';
import { recordClaim } from '#app/features/tupe/record-outcome.server.ts';
import { claimForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:record-claim' } as const;

export const handle = titled('Record a claim');

export const loader = page(declaration, async ({ services, thing }) => ({
  outcome: await readOutcome(services, thing),
}));

export const action = command({ ...declaration, form: claimForm }, async ({ context, params, form, refuse }) => {
  const done = await recordClaim(context, params.declarationId, form);
  if (!done.ok) return refuse(done.reason === 'before' ? 'closedOn' : 'step', done.message, 409);
  return redirectWithFlash(paths.tupeDeclaration(params.declarationId), 'The claim is recorded');
});

export default function RecordClaim() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClaimPage form={form} {...useLoaderData<typeof loader>()} />;
}
