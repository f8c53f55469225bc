import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { OpenPage } from '#app/features/workforce-packs/components/bid-pages.tsx';
import { ofBidPack } from '#app/features/workforce-packs/find-bid.server.ts';
import { openPack } from '#app/features/workforce-packs/open-pack.server.ts';
import { readBid } from '#app/features/workforce-packs/read-bid.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

const declaration = { ...ofBidPack, can: 'workforce:open' } as const;

export const handle = titled('Figures of staff');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  bid: await readBid(services, actor, thing),
}));

/** Opens the figures and notes it: reading a page never does. */
export const action = command({ ...declaration, form: z.object({}) }, async ({ context, thing }) => {
  const opened = await openPack(context, thing, 'page');
  if (!opened) throw problem(404);
  return { figures: opened.figures };
});

export default function Open() {
  const sent = useActionData<typeof action>();
  const { bid } = useLoaderData<typeof loader>();
  const [pack] = bid.packs;
  if (!pack) return null;
  return <OpenPage {...bid} {...pack} figures={sent && 'figures' in sent ? sent.figures : null} />;
}
