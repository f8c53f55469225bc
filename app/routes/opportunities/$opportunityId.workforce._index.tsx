import { useActionData, useLoaderData } from '@remix-run/react';
import { BidPage } from '#app/features/workforce-packs/components/bid-pages.tsx';
import { ofBid } from '#app/features/workforce-packs/find-bid.server.ts';
import { signUndertaking } from '#app/features/workforce-packs/open-pack.server.ts';
import { readBid } from '#app/features/workforce-packs/read-bid.server.ts';
import { signForm } from '#app/features/workforce-packs/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Figures of staff');

export const loader = page({ ...ofBid, can: 'workforce:look' }, async ({ services, actor, thing }) => ({
  bid: await readBid(services, actor, thing),
}));

export const action = command({ ...ofBid, can: 'workforce:sign', form: signForm }, async ({ context, thing, form }) => {
  const signed = await signUndertaking(context, thing, form);
  if (!signed.ok) throw problem(404);
  return redirectWithFlash(paths.workforce(thing.opportunityId), 'Signed. You can open the figures');
});

export default function FiguresOfStaff() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <BidPage form={form} {...useLoaderData<typeof loader>()} />;
}
