import { useActionData, useLoaderData } from '@remix-run/react';
import { CounterSignPage } from '#app/features/tupe/components/counter-sign-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { readSigned } from '#app/features/tupe/read-outcome.server.ts';
import { counterSign } from '#app/features/tupe/sign-not-applicable.server.ts';
import { counterSignForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:counter-sign' } as const;

export const handle = titled('Sign that TUPE does not apply');

export const loader = page(declaration, async ({ services, thing }) => ({
  head: headOf(thing),
  signed: await readSigned(services, thing),
}));

export const action = command({ ...declaration, form: counterSignForm }, async ({ context, params, form, refuse }) => {
  const answer = form.answer === 'sign' ? ({ signs: true } as const) : ({ signs: false, words: form.words } as const);
  const done = await counterSign(context, params.declarationId, answer);
  if (!done.ok) return refuse('step', done.message, 409);
  const flash = answer.signs ? 'Signed by both' : 'You did not sign. The prime is told why';
  return redirectWithFlash(paths.tupeDeclaration(params.declarationId), flash);
});

export default function CounterSign() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <CounterSignPage form={form} {...useLoaderData<typeof loader>()} />;
}
