import { useActionData, useLoaderData } from '@remix-run/react';
import { WriteLetterPage } from '#app/features/tupe-consultation/components/write-letter-page.tsx';
import { ofEmployer } from '#app/features/tupe-consultation/find-employer.server.ts';
import { readDraft } from '#app/features/tupe-consultation/read-letters.server.ts';
import { refusalWords } from '#app/features/tupe-consultation/refusal-words.ts';
import { letterForm } from '#app/features/tupe-consultation/schema.ts';
import { writeLetter } from '#app/features/tupe-consultation/write-letter.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofEmployer, can: 'tupe-consultation:write-letter' } as const;

export const handle = titled('Write a measures letter');

export const loader = page(declaration, async ({ services, thing }) => ({ draft: await readDraft(services, thing) }));

export const action = command({ ...declaration, form: letterForm }, async ({ context, params, form, refuse }) => {
  const written = await writeLetter(context, params, form);
  if (!written.ok) {
    const theirs = written.reason === 'changed_meanwhile' && written.theirs;
    const words = refusalWords[written.reason];
    return refuse('opening', theirs ? `${words}. What they wrote: ${theirs}` : words, 409);
  }
  return redirectWithFlash(
    paths.tupeMeasuresLetter(params.declarationId, written.letterId),
    'Saved. Nobody else sees it yet',
  );
});

export default function WriteMeasures() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <WriteLetterPage form={form} {...useLoaderData<typeof loader>()} />;
}
