import { useActionData, useLoaderData } from '@remix-run/react';
import { DetailFields } from '#app/features/organisations/components/detail-fields.tsx';
import { Narrow } from '#app/features/organisations/components/narrow.tsx';
import { editOrganisation } from '#app/features/organisations/edit-organisation.server.ts';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { detailOptions } from '#app/features/organisations/registration-options.server.ts';
import { detailsSchema } from '#app/features/organisations/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const toManage = {
  access: { for: 'acting' },
  params: organisationParams,
  find: organisationAt,
  can: 'organisation:manage',
} as const;

export const handle = titled('Change the details of the organisation');

export const loader = page(toManage, async ({ services, thing }) => ({
  options: await detailOptions(services),
  organisationId: thing.id,
  website: thing.website,
  values: {
    name: thing.name,
    kinds: [thing.is_provider ? 'provider' : '', thing.is_prime ? 'prime' : ''].filter(Boolean),
    legalForm: thing.legal_form,
    sizeBand: thing.size_band,
    district: thing.head_office_district,
  },
}));

export const action = command(
  { ...toManage, form: async ({ services }) => detailsSchema(await services.reference.current()) },
  async ({ context, form, thing }) => {
    const outcome = await editOrganisation(context, { organisationId: thing.id, answers: form });
    if (!outcome.ok) throw problem(404);
    const saved = outcome.isToBeChecked ? 'Details saved. A market steward will check them' : 'Details saved';
    return redirectWithFlash(paths.organisation(thing.id), saved);
  },
);

export default function EditOrganisation() {
  const { options, organisationId, website, values } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.organisation(organisationId)} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Change the details of the organisation</h1>
        <PageForm>
          <DetailFields form={form} options={options} values={values} />
          <TextField form={form} name="website" label="Website (optional)" value={website ?? ''} spellcheck={false} />
          <Button>Save</Button>
        </PageForm>
      </Narrow>
    </>
  );
}
