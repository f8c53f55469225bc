import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DetailFields } from '#app/features/organisations/components/detail-fields.tsx';
import { Narrow } from '#app/features/organisations/components/narrow.tsx';
import { NumberFields } from '#app/features/organisations/components/number-fields.tsx';
import { findTakenNumbers, questionError, takenError } from '#app/features/organisations/find-taken-numbers.server.ts';
import { answersFromQuery, answersToQuery } from '#app/features/organisations/registration-answers.ts';
import { detailOptions } from '#app/features/organisations/registration-options.server.ts';
import { registrationSchema } from '#app/features/organisations/schema.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';

export const handle = titled('Register an organisation');

export const loader = page({ access: { for: 'person' } }, async ({ services, url }) => ({
  options: await detailOptions(services),
  answers: answersFromQuery(url.searchParams),
}));

export const action = command(
  {
    access: { for: 'person' },
    form: async ({ services }) => registrationSchema(await services.reference.current()),
  },
  async ({ services, form, submitted: { values } }) => {
    const taken = await findTakenNumbers(services.db, form.numbers);
    const errors = [...taken.map(takenError), ...form.questions.map(questionError)];
    if (errors.length === 0) return redirect(paths.organisationCheck(answersToQuery(values)), 303);
    return data({ form: { values, errors }, taken, questions: form.questions }, { status: 400 });
  },
);

export default function RegisterOrganisation() {
  const { options, answers } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const form = result?.form ?? { values: answers, errors: [] };
  return (
    <>
      <BackLink href={paths.organisations()} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Register an organisation</h1>
        <p className="govuk-body">
          This takes about 5 minutes. Whoever registers an organisation becomes its owner and can invite others. If a
          colleague has registered it already, ask to join it instead.
        </p>
        <PageForm>
          <DetailFields form={form} options={options} />
          <NumberFields
            questions={result && 'questions' in result ? result.questions : []}
            form={form}
            registers={options.registers}
            taken={result && 'taken' in result ? result.taken : []}
          />
          <Button>Continue</Button>
        </PageForm>
      </Narrow>
    </>
  );
}
