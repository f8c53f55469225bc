import { useActionData, useLoaderData } from '@remix-run/react';
import type { ConsultationRefusal } from '#app/features/tupe-consultation/change-employer.server.ts';
import { DirectPage } from '#app/features/tupe-consultation/components/direct-page.tsx';
import { ofEmployer } from '#app/features/tupe-consultation/find-employer.server.ts';
import { readEmployer } from '#app/features/tupe-consultation/read-employer.server.ts';
import { recordDirectTest } from '#app/features/tupe-consultation/record-representatives.server.ts';
import { refusalWords } from '#app/features/tupe-consultation/refusal-words.ts';
import { directForm } from '#app/features/tupe-consultation/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofEmployer, can: 'tupe-consultation:edit' } as const;

const fieldOf = (reason: ConsultationRefusal) => (reason === 'in_future' ? 'headcountOn' : 'headcount');

export const handle = titled('Test for informing staff directly');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  employer: await readEmployer(services, actor, thing),
}));

export const action = command({ ...declaration, form: directForm }, async ({ context, params, form, refuse }) => {
  const result = await recordDirectTest(context, params, form);
  if (!result.ok) return refuse(fieldOf(result.reason), refusalWords[result.reason], 409);
  return redirectWithFlash(paths.tupeEmployer(params.declarationId, params.partyId), 'Tested. The result stands below');
});

export default function Direct() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DirectPage form={form} {...useLoaderData<typeof loader>()} />;
}
