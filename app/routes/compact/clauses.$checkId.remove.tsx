import { redirect } from '@remix-run/node';
import { removeCheck } from '#app/features/compact/keep-check.server.ts';
import { ofClauseCheck } from '#app/features/compact/read-checks.server.ts';
import { noFields } from '#app/features/decisions/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofClauseCheck, can: 'clause-check:remove' } as const;

export const loader = page(declaration, async ({ params }) => {
  throw redirect(paths.compactClauseCheck(params.checkId));
});

export const action = command({ ...declaration, form: noFields }, async ({ context, thing, params }) => {
  await removeCheck(context, thing.organisationId, params.checkId);
  return redirectWithFlash(paths.compactClauses(), 'Removed');
});
