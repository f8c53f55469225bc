import { useLoaderData } from '@remix-run/react';
import { NoticePage } from '#app/features/compact/components/notice-page.tsx';
import { reckonNotice } from '#app/features/compact/notice.ts';
import { noticeForm, queryValues } from '#app/features/compact/schema.ts';
import { checkForm } from '#app/http/form.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Work out three months’ notice');

export const loader = page({ access: { for: 'everyone' } }, async ({ url }) => {
  const values = queryValues(url.searchParams);
  if (Object.keys(values).length === 0) return { form: emptyForm, answer: null };
  const checked = checkForm(noticeForm, { values, uploads: {}, formKey: null });
  if (!checked.ok) return { form: checked.form, answer: null };
  const { given, ...rest } = checked.value;
  const answer = given === null ? null : reckonNotice({ given, ...rest });
  return { form: { values, errors: [] }, answer };
});

export default function Notice() {
  return <NoticePage {...useLoaderData<typeof loader>()} />;
}
