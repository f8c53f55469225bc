import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import { type Answers, answersToQuery } from '../registration-answers.ts';
import type { RegistrationSummary } from '../registration-options.server.ts';

type RegistrationCheckProps = { form: FormState; answers: Answers; summary: RegistrationSummary };

/** The answers of a registration, before they are sent. */
export function RegistrationCheck({ form, answers, summary }: RegistrationCheckProps) {
  const backHref = paths.organisationNew(answersToQuery(answers));
  return (
    <>
      <BackLink href={backHref} />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Check your answers before you register the organisation</h1>
      <SummaryList rows={rowsOf(summary, backHref)} />
      {summary.numbers.some(({ isGivenByOthers }) => isGivenByOthers) ? (
        <InsetText>
          Another organisation gives one of these numbers too. You can register, and a market steward will look at both.
        </InsetText>
      ) : null}
      {summary.isPrime ? (
        <p className="govuk-body">
          An owner of a prime signs in with a second step. You will be asked to set it up next.
        </p>
      ) : null}
      <PageForm>
        {Object.entries(answers).flatMap(([name, values]) =>
          [values].flat().map((value) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />),
        )}
        <Button preventDoubleClick>Register the organisation</Button>
      </PageForm>
    </>
  );
}

function rowsOf(summary: RegistrationSummary, backHref: string): SummaryRow[] {
  const change = (field: string, noun: string) => [
    { href: `${backHref}#${field}`, text: 'Change', visuallyHiddenText: noun, attributes: { id: field } },
  ];
  const numbers = summary.numbers.map(({ field, register, value }) => ({
    key: register,
    value,
    actions: change(field, `number ${value}`),
  }));
  const none = { key: 'Registration numbers', value: 'Not provided', actions: change('number_1', 'numbers') };
  return [
    { key: 'Name', value: summary.name, actions: change('name', 'name') },
    { key: 'What it does', value: summary.kinds.join(' and '), actions: change('kinds', 'what it does') },
    { key: 'Legal form', value: summary.legalForm, actions: change('legal_form', 'legal form') },
    { key: 'Size', value: summary.size, actions: change('size_band', 'size') },
    {
      key: 'District of the head office',
      value: summary.headOffice,
      actions: change('district', 'district of the head office'),
    },
    ...(numbers.length > 0 ? numbers : [none]),
  ];
}
