import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { codeForm } from '#app/features/identity/schema.ts';
import { verifySecondFactor } from '#app/features/identity/second-factor.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths, safeReturnTo } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Enter your security code');

export const loader = page({ access: { for: 'half-signed-in' } }, async ({ url, actor }) => {
  const returnTo = safeReturnTo(url.searchParams.get('return_to'));
  const person = signedIn(actor);
  if (person.secondFactorDone) throw redirect(returnTo);
  if (!person.secondFactorEnabled) throw redirect(paths.accountSecondFactor(returnTo));
  return { returnTo };
});

export const action = command(
  { access: { for: 'half-signed-in' }, form: codeForm },
  async ({ context, form, refuse }) => {
    const answer = await verifySecondFactor(context, form.code);
    if (answer.ok && answer.backupCodesLeft > 2) return redirect(form.return_to, 303);
    if (answer.ok) {
      const left = answer.backupCodesLeft;
      const text = `You have ${left} backup ${left === 1 ? 'code' : 'codes'} left. Set up your second step again to get new ones.`;
      return redirectWithFlash(form.return_to, text, 'important');
    }
    if (answer.reason === 'too-many') throw problem(429, { 'Retry-After': String(answer.seconds) });
    return refuse('code', 'The code is wrong, was used before or is too old. Enter the one that your app shows now');
  },
);

export default function SecondFactor() {
  const { returnTo } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Enter your security code</h1>
        <PageForm>
          <input type="hidden" name="return_to" value={returnTo} />
          <TextField
            form={form}
            name="code"
            label="Security code"
            hint="The 6 figures that your authenticator app shows for Tierbridge. If you do not have your phone, use one of your backup codes"
            classes="govuk-input--width-10"
            autocomplete="one-time-code"
            autocapitalize="none"
            spellcheck={false}
          />
          <Button>Continue</Button>
        </PageForm>
      </div>
    </div>
  );
}
