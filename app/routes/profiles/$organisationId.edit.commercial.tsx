import { useActionData, useLoaderData } from '@remix-run/react';
import { CommercialFields } from '#app/features/profiles/components/commercial-fields.tsx';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { readCommercial } from '#app/features/profiles/edit-commercial-page.server.ts';
import { changeCommercial } from '#app/features/profiles/edit-details.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { commercialForm } from '#app/features/profiles/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Money and contracts');

export const loader = page(edited, ({ services, thing }) => readCommercial(services, thing.organisationId));

export const action = command(
  { ...edited, form: async ({ services }) => commercialForm(await services.reference.current()) },
  async ({ context, thing: { organisationId }, form }) => {
    await changeCommercial(context, organisationId, form);
    return redirectWithFlash(paths.profileEdit(organisationId), 'Money and contracts saved');
  },
);

export default function Commercial() {
  const { organisationId, commercial, reserves } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <QuestionPage form={form} back={paths.profileEdit(organisationId)} heading="Money and contracts">
      <p className="govuk-body">Organisations that are signed in can read your answers. The public cannot.</p>
      <CommercialFields form={form} commercial={commercial} reserves={reserves} />
    </QuestionPage>
  );
}
