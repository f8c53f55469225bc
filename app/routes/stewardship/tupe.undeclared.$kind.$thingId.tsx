import { useActionData, useLoaderData } from '@remix-run/react';
import { editors } from '#app/features/identity/actor.ts';
import { askAboutUndeclared, ofUndeclared } from '#app/features/tupe-oversight/ask-undeclared.server.ts';
import { AskUndeclaredPage } from '#app/features/tupe-oversight/components/ask-undeclared-page.tsx';
import { askUndeclaredForm } from '#app/features/tupe-oversight/schema.ts';
import { undeclaredRefusals } from '#app/features/tupe-oversight/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'acting', as: 'steward', roles: editors },
  ...ofUndeclared,
  can: 'tupe-oversight:ask',
} as const;

export const handle = titled('Ask about what is undeclared');

export const loader = page(declaration, async ({ thing: { kind, title, primeName, since } }) => ({
  undeclared: { kind, title, primeName, since },
}));

export const action = command({ ...declaration, form: askUndeclaredForm }, async ({ context, thing, form, refuse }) => {
  const asked = await askAboutUndeclared(context, thing, form.words);
  if (!asked.ok) return refuse('words', undeclaredRefusals[asked.reason], 409);
  return redirectWithFlash(paths.stewardshipTupe({ show: 'undeclared' }), 'Asked. The prime has 10 working days');
});

export default function AskUndeclared() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AskUndeclaredPage form={form} {...useLoaderData<typeof loader>()} />;
}
