import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { clientOf } from '#app/features/identity/client.ts';
import { redeemSignInLink } from '#app/features/identity/redeem-sign-in-link.server.ts';
import { linkForm } from '#app/features/identity/schema.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths, safeReturnTo } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

export const handle = titled('Sign in with your link');

// Mail scanners follow every link that they see: opening this one uses nothing up, pressing its button does.
export const loader = page({ access: { for: 'everyone' } }, async ({ url }) => {
  const token = url.searchParams.get('token');
  if (!token) throw problem(410);
  return { token, returnTo: safeReturnTo(url.searchParams.get('return_to')) };
});

export const action = command(
  { access: { for: 'everyone' }, form: linkForm },
  async ({ context, form, request, scope, actor, services }) => {
    const answer = await redeemSignInLink(context, { token: form.token, client: clientOf(request, scope) });
    // The button was pressed twice, or the page reloaded: the first time did what was asked.
    if (!answer.ok && actor.kind === 'person') return redirect(form.return_to, 303);
    if (!answer.ok) throw problem(410);
    const to = answer.hasName ? form.return_to : paths.accountName(form.return_to);
    return redirect(to, {
      status: 303,
      headers: { 'Set-Cookie': await services.auth.cookie.issue(answer.sessionToken) },
    });
  },
);

export default function SignInWithLink() {
  const { token, returnTo } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-l">Sign in to Tierbridge</h1>
      <p className="govuk-body">Press the button to sign in on this device.</p>
      <PageForm>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="return_to" value={returnTo} />
        <Button preventDoubleClick>Sign in</Button>
      </PageForm>
    </>
  );
}
