import { useActionData, useLoaderData } from '@remix-run/react';
import { expressionForm, expressionParts } from '#app/features/expressions/content.ts';
import { readExpression } from '#app/features/expressions/read-expression.server.ts';
import { saveExpression } from '#app/features/expressions/save-expression.server.ts';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const toEdit = { access: { for: 'acting', as: 'provider', roles: ['owner', 'editor'] } } as const;

export const handle = titled('Your own words');

export const loader = page(toEdit, async ({ services, actor }) => {
  const { content } = await readExpression(services.db, actingId(actor));
  return { content };
});

export const action = command({ ...toEdit, form: expressionForm }, async ({ context, actor, form }) => {
  const { version } = await saveExpression(context, actingId(actor), form);
  return redirectWithFlash(paths.expression(), `Saved as version ${version}`);
});

export default function EditExpression() {
  const { content } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.expression()} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <h1 className="govuk-heading-l">Your own words</h1>
          <p className="govuk-body">
            Everything here is optional. Do not repeat your profile: it goes with it. Do not name your organisation:
            primes read answers without names.
          </p>
          <PageForm>
            {expressionParts.map(({ name, title, hint, most }) => (
              <TextareaField
                key={name}
                form={form}
                name={name}
                value={content[name]}
                label={title}
                hint={hint}
                maxWords={most}
                rows={8}
              />
            ))}
            <Button preventDoubleClick>Save</Button>
          </PageForm>
        </div>
      </div>
    </>
  );
}
