import { useActionData, useLoaderData } from '@remix-run/react';
import { WithdrawPage } from '#app/features/workforce-packs/components/withdraw-page.tsx';
import { ofPack } from '#app/features/workforce-packs/find-given.server.ts';
import { withdrawPack } from '#app/features/workforce-packs/release-pack.server.ts';
import { withdrawForm } from '#app/features/workforce-packs/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofPack, can: 'workforce:withdraw' } as const;

export const handle = titled('Withdraw figures of staff');

export const loader = page(declaration, async ({ thing: { declaration: about, pack } }) => ({
  declarationId: about.id,
  packId: pack.id,
  title: about.title,
}));

export const action = command({ ...declaration, form: withdrawForm }, async ({ context, thing, form, refuse }) => {
  const withdrawn = await withdrawPack(context, thing, form.reason);
  if (!withdrawn.ok) return refuse('reason', withdrawn.message, 409);
  return redirectWithFlash(paths.tupeWorkforce(thing.declaration.id), 'Withdrawn. Those who signed are told');
});

export default function Withdraw() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <WithdrawPage form={form} {...useLoaderData<typeof loader>()} />;
}
