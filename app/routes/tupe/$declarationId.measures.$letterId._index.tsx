import { useActionData, useLoaderData } from '@remix-run/react';
import { noFields } from '#app/features/decisions/schema.ts';
import { LetterPage } from '#app/features/tupe-consultation/components/letter-page.tsx';
import { ofLetter } from '#app/features/tupe-consultation/find-employer.server.ts';
import { readLetter } from '#app/features/tupe-consultation/read-letters.server.ts';
import { refusalWords } from '#app/features/tupe-consultation/refusal-words.ts';
import { sendLetter } from '#app/features/tupe-consultation/write-letter.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Measures letter');

export const loader = page(
  { ...ofLetter, can: 'tupe-consultation:read-letter' },
  async ({ services, actor, thing }) => ({ letter: await readLetter(services, actor, thing) }),
);

const sending = { ...ofLetter, can: 'tupe-consultation:write-letter', form: noFields } as const;

export const action = command(sending, async ({ context, params, refuse }) => {
  const sent = await sendLetter(context, params);
  if (!sent.ok) return refuse('send', refusalWords[sent.reason], 409);
  return redirectWithFlash(paths.tupeMeasuresLetter(params.declarationId, params.letterId), 'Sent on');
});

export default function MeasuresLetter() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <LetterPage form={form} {...useLoaderData<typeof loader>()} />;
}
