import { useActionData, useLoaderData } from '@remix-run/react';
import { InsuranceFields } from '#app/features/profiles/components/insurance-fields.tsx';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { readCommercial } from '#app/features/profiles/edit-commercial-page.server.ts';
import { changeInsurances } from '#app/features/profiles/edit-details.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { insurancesForm } from '#app/features/profiles/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Insurances');

export const loader = page(edited, ({ services, thing }) => readCommercial(services, thing.organisationId));

export const action = command(
  { ...edited, form: insurancesForm },
  async ({ context, thing: { organisationId }, form }) => {
    await changeInsurances(context, organisationId, form);
    return redirectWithFlash(paths.profileEdit(organisationId), 'Insurances saved');
  },
);

export default function Insurances() {
  const { organisationId, commercial } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <QuestionPage form={form} back={paths.profileEdit(organisationId)} heading="Insurances">
      <p className="govuk-body">Leave both answers empty for a kind that you do not have.</p>
      <InsuranceFields form={form} insurances={commercial.insurances} />
    </QuestionPage>
  );
}
