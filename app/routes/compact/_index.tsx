import { useLoaderData } from '@remix-run/react';
import { CompactPage } from '#app/features/compact/components/compact-page.tsx';
import { readInstrumentPage } from '#app/features/compact/instrument-page.server.ts';
import { instrumentForm, queryValues } from '#app/features/compact/schema.ts';
import { checkForm } from '#app/http/form.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('The Compact');

export const loader = page({ access: { for: 'everyone' } }, async ({ services, url }) => {
  const { nations, today, answer } = await readInstrumentPage(services);
  const values = queryValues(url.searchParams);
  const isKnown = (code: string) => nations.some((nation) => nation.code === code);
  if (Object.keys(values).length === 0) return { nations, today, form: emptyForm, answer: null };
  const checked = checkForm(instrumentForm(isKnown), { values, uploads: {}, formKey: null });
  if (!checked.ok) return { nations, today, form: checked.form, answer: null };
  return { nations, today, form: { values, errors: [] }, answer: await answer(checked.value) };
});

export default function Compact() {
  return <CompactPage {...useLoaderData<typeof loader>()} />;
}
