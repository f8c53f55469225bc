import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { clientOf } from '#app/features/identity/client.ts';
import { requestSignInLink } from '#app/features/identity/request-sign-in-link.server.ts';
import { emailForm } from '#app/features/identity/schema.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths, safeReturnTo } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Sign in');

export const loader = page({ access: { for: 'everyone' } }, async ({ url, actor }) => {
  const returnTo = safeReturnTo(url.searchParams.get('return_to'));
  if (actor.kind === 'person') throw redirect(returnTo);
  return { returnTo };
});

export const action = command(
  { access: { for: 'everyone' }, form: emailForm },
  async ({ context, form, request, scope }) => {
    const client = clientOf(request, scope);
    const answer = await requestSignInLink(context, { email: form.email, returnTo: form.return_to, client });
    if (!answer.ok) throw problem(429, { 'Retry-After': String(answer.seconds) });
    return redirect(paths.checkEmail(), 303);
  },
);

export default function SignIn() {
  const { returnTo } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Sign in</h1>
        <p className="govuk-body">
          We’ll email you a link that signs you in. There is no password, and you do not need to register first: if the
          address is new here, the link makes an account for it.
        </p>
        <PageForm>
          <input type="hidden" name="return_to" value={returnTo} />
          <TextField
            form={form}
            name="email"
            label="Email address"
            hint="Use your work email address, so that your colleagues recognise you"
            type="email"
            autocomplete="email"
            spellcheck={false}
          />
          <Button preventDoubleClick>Email me a link</Button>
        </PageForm>
      </div>
    </div>
  );
}
