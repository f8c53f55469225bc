import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { estimateQuery } from '#app/features/tupe-terms/estimate-of-pack.ts';
import { ofBidPack } from '#app/features/workforce-packs/find-bid.server.ts';
import { openPack } from '#app/features/workforce-packs/open-pack.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofBidPack, can: 'workforce:open' } as const;

/** A link leads to the button that opens the figures: reading notes nothing. */
export const loader = page(declaration, async ({ params }) =>
  redirect(paths.workforcePack(params.opportunityId, params.packId), 303),
);

/** Begins an estimate with the figures, which is an opening as any other. */
export const action = command({ ...declaration, form: z.object({}) }, async ({ context, thing }) => {
  const opened = await openPack(context, thing, 'page');
  if (!opened) throw problem(404);
  const estimate = paths.tupeEstimate(thing.declarationId);
  const query = estimateQuery(opened.figures, opened.pack.id);
  if (query) return redirect(`${estimate}${query}`, 303);
  const words = 'No figure can be taken: they say only that there are fewer than five people';
  return redirectWithFlash(estimate, words, 'important');
});
