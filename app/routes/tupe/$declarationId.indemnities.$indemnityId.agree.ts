import { redirect } from '@remix-run/node';
import { agreePromise } from '#app/features/tupe-terms/agree-promise.server.ts';
import { ofPromise } from '#app/features/tupe-terms/find-terms.server.ts';
import { promiseRefusal } from '#app/features/tupe-terms/refusals.ts';
import { agreeForm } from '#app/features/tupe-terms/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofPromise, can: 'tupe-terms:agree' } as const;

// Whoever comes back here, from signing in again for one, wants the map.
export const loader = page(declaration, async ({ thing }) => {
  throw redirect(paths.tupeIndemnities(thing.id));
});

/** Agrees to the version that was read; one that was changed meanwhile is to be read first. */
export const action = command({ ...declaration, form: agreeForm }, async ({ context, thing, params, form }) => {
  const agreed = await agreePromise(context, thing, { promiseId: params.indemnityId, seenVersion: form.version });
  const to = paths.tupeIndemnities(thing.id);
  if (agreed.ok) return redirectWithFlash(to, 'Agreed');
  return redirectWithFlash(to, promiseRefusal(agreed.reason)[1], 'important');
});
