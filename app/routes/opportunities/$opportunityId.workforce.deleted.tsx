import { useActionData, useLoaderData } from '@remix-run/react';
import { DeletionPage } from '#app/features/workforce-packs/components/bid-pages.tsx';
import { confirmDeletion } from '#app/features/workforce-packs/confirm-deletion.server.ts';
import { ofBid } from '#app/features/workforce-packs/find-bid.server.ts';
import { readBid } from '#app/features/workforce-packs/read-bid.server.ts';
import { deletedForm } from '#app/features/workforce-packs/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Delete the figures of staff');

export const loader = page({ ...ofBid, can: 'workforce:see-deletion' }, async ({ services, actor, thing }) => ({
  bid: await readBid(services, actor, thing),
}));

export const action = command(
  { ...ofBid, can: 'workforce:confirm-deletion', form: deletedForm },
  async ({ context, thing, form }) => {
    const confirmed = await confirmDeletion(context, thing, form.words);
    if (!confirmed.ok) throw problem(404);
    return redirectWithFlash(paths.workforceDeletion(thing.opportunityId), 'Thank you. It is noted');
  },
);

export default function Deletion() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DeletionPage form={form} {...useLoaderData<typeof loader>()} />;
}
