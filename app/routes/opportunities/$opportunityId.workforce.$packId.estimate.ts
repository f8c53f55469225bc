import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { estimateQuery } from '#app/features/tupe-terms/estimate-of-pack.ts';
import { estimateField } from '#app/features/tupe-terms/figure-sources.ts';
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

/** The query of the estimate that the figures are added to; empty where it begins with them. */
const addingForm = z.object({ [estimateField]: z.string().max(10_000).catch('') });

/** Begins an estimate with the figures, or adds them to one, which is an opening as any other. */
export const action = command({ ...declaration, form: addingForm }, async ({ context, thing, form }) => {
  const opened = await openPack(context, thing, 'page');
  if (!opened) throw problem(404);
  const estimate = paths.tupeEstimate(thing.declarationId);
  const before = new URLSearchParams(form[estimateField]);
  const query = estimateQuery(opened.figures, opened.pack.id, before);
  if (query) return redirect(`${estimate}${query}`, 303);
  const words =
    query === null
      ? 'There is no room for more figures. Estimate them by themselves'
      : 'No figure can be taken: they say only that there are fewer than five people';
  return redirectWithFlash(before.size > 0 ? `${estimate}?${before}` : estimate, words, 'important');
});
