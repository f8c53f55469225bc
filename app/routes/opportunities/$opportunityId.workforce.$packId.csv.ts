import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { toCsv } from '#app/features/search/export-list.server.ts';
import { figuresColumns, figuresRows } from '#app/features/workforce-packs/figures-csv.ts';
import { ofBidPack } from '#app/features/workforce-packs/find-bid.server.ts';
import { openPack } from '#app/features/workforce-packs/open-pack.server.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofBidPack, can: 'workforce:open' } as const;

/** A link to the file leads to the button that takes it: reading notes nothing, and taking it must be noted. */
export const loader = page(declaration, async ({ params }) =>
  redirect(paths.workforcePack(params.opportunityId, params.packId), 303),
);

/** The figures as CSV, which is an opening as well. */
export const action = command({ ...declaration, form: z.object({}) }, async ({ context, thing }) => {
  const opened = await openPack(context, thing, 'csv');
  if (!opened) throw problem(404);
  const { pack, figures } = opened;
  return answerCsv(toCsv(figuresColumns, figuresRows(figures)), `staff-figures-${pack.as_at}.csv`);
});
