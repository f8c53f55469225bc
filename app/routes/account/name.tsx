import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeName } from '#app/features/identity/account.server.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { nameForm } from '#app/features/identity/schema.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { safeReturnTo } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('What is your name?');

export const loader = page({ access: { for: 'half-signed-in' } }, async ({ url, actor }) => ({
  returnTo: safeReturnTo(url.searchParams.get('return_to')),
  name: signedIn(actor).name,
}));

export const action = command({ access: { for: 'half-signed-in' }, form: nameForm }, async ({ context, form }) => {
  await changeName(context, form.name);
  return redirect(form.return_to, 303);
});

export default function YourName() {
  const { returnTo, name } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">What is your name?</h1>
        <PageForm>
          <input type="hidden" name="return_to" value={returnTo} />
          <TextField
            form={form}
            name="name"
            value={name}
            label="Full name"
            hint="Shown to people in your own organisations, and to those who you work with on a contract"
            autocomplete="name"
            spellcheck={false}
          />
          <Button>Save and continue</Button>
        </PageForm>
      </div>
    </div>
  );
}
