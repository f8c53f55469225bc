import { redirect } from '@remix-run/node';
import { clientOf } from '#app/features/identity/client.ts';
import { demoForm } from '#app/features/identity/schema.ts';
import { signInDemo } from '#app/features/identity/sign-in-demo.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

export const loader = page({ access: { for: 'embedded' } }, async () => {
  throw redirect(paths.home());
});

export const action = command(
  { access: { for: 'embedded' }, form: demoForm },
  async ({ context, form, request, scope, services }) => {
    const isDemoPerson = services.env.demo && form.person_id !== '';
    if (!isDemoPerson) throw problem(404);
    const answer = await signInDemo(context, { personId: form.person_id, client: clientOf(request, scope) });
    if (!answer.ok) throw problem(404);
    const cookie = await services.auth.cookie.issue(answer.sessionToken);
    return redirect(paths.home(), { status: 303, headers: { 'Set-Cookie': cookie } });
  },
);

// Never seen, yet needed: a route without a component answers with the bare status and no page.
export default function NoPage() {
  return null;
}
