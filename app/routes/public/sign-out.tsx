import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { signOut } from '#app/features/identity/sessions.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

export const loader = page({ access: { for: 'everyone' } }, async () => {
  throw redirect(paths.home());
});

export const action = command({ access: { for: 'everyone' }, form: z.unknown() }, async ({ context, services }) => {
  await signOut(context);
  return redirect(paths.home(), { status: 303, headers: { 'Set-Cookie': services.auth.cookie.clear() } });
});

// Never seen, yet needed: a route without a component answers with the bare status and no page.
export default function NoPage() {
  return null;
}
