import { redirect } from '@remix-run/node';
import { sessionForm } from '#app/features/identity/schema.ts';
import { revokeOtherSessions, revokeSession } from '#app/features/identity/sessions.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

export const loader = page({ access: { for: 'person' } }, async () => {
  throw redirect(paths.account());
});

export const action = command({ access: { for: 'person' }, form: sessionForm }, async ({ context, form }) => {
  if (form.session_id === '') throw problem(404);
  const { ended } = await (form.session_id === 'others'
    ? revokeOtherSessions(context)
    : revokeSession(context, form.session_id));
  const text =
    ended === 0 ? 'That device was already signed out' : `Signed out ${ended === 1 ? '1 device' : `${ended} devices`}`;
  return redirectWithFlash(paths.account(), text);
});

// Never seen, yet needed: a route without a component answers with the bare status and no page.
export default function NoPage() {
  return null;
}
