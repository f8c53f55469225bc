import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RegistrationCheck } from '#app/features/organisations/components/registration-check.tsx';
import { registerOrganisation } from '#app/features/organisations/register-organisation.server.ts';
import { answersFromQuery, answersToQuery } from '#app/features/organisations/registration-answers.ts';
import { describeRegistration } from '#app/features/organisations/registration-options.server.ts';
import { registrationSchema } from '#app/features/organisations/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { checkForm } from '#app/http/form.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Check your answers');

export const loader = page({ access: { for: 'person' } }, async ({ services, url }) => {
  const answers = answersFromQuery(url.searchParams);
  const schema = registrationSchema(await services.reference.current());
  const checked = checkForm(schema, { values: answers, uploads: {}, formKey: null });
  if (!checked.ok || checked.value.questions.length > 0) throw redirect(paths.organisationNew(answersToQuery(answers)));
  return { answers, summary: await describeRegistration(services, checked.value) };
});

export const action = command(
  {
    access: { for: 'person' },
    form: async ({ services }) => registrationSchema(await services.reference.current()),
  },
  async ({ context, form, refuse }) => {
    const outcome = await registerOrganisation(context, form);
    if (outcome.ok) return redirectWithFlash(paths.organisation(outcome.organisationId), `${form.name} is registered`);
    const [first] = outcome.errors;
    return refuse(first?.field ?? 'number_1', first?.message ?? 'Check the registration numbers');
  },
);

export default function CheckRegistration() {
  const { answers, summary } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <RegistrationCheck form={form} answers={answers} summary={summary} />;
}
