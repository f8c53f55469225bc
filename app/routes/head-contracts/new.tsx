import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { HeadContractPage } from '#app/features/head-contracts/components/head-contract-page.tsx';
import { ProgrammePage } from '#app/features/head-contracts/components/programme-page.tsx';
import { findActingOrganisation } from '#app/features/head-contracts/find-head-contract.server.ts';
import { headContractOptions, programmeOptions } from '#app/features/head-contracts/form-options.server.ts';
import { headContractFormFor } from '#app/features/head-contracts/head-contract-form.server.ts';
import { saveHeadContract } from '#app/features/head-contracts/save-head-contract.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toCreate = {
  access: { for: 'acting', as: 'prime' },
  find: findActingOrganisation,
  can: 'opportunity:create',
} as const;

export const handle = titled('Add a head contract');

export const loader = page(toCreate, async ({ services, url }) => ({
  options: await headContractOptions(services, url.searchParams.get('programme') ?? ''),
  programmes: await programmeOptions(services),
}));

export const action = command(
  { ...toCreate, form: ({ services, url }) => headContractFormFor(services, url.searchParams.get('programme') ?? '') },
  async ({ form, thing, context, services }) => {
    const { places } = await services.reference.current();
    const key = { organisationId: thing.organisationId, headContractId: null };
    const saved = await saveHeadContract(context, key, form, places.describe(form.places.districts));
    if (!saved.ok) throw problem(409);
    return redirect(paths.headContract(saved.headContractId), 303);
  },
);

export default function NewHeadContract() {
  const { options, programmes } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  if (!options) return <ProgrammePage programmes={programmes} />;
  return (
    <HeadContractPage
      form={form}
      options={options}
      contract={null}
      heading="Add a head contract"
      backHref={paths.headContractNew()}
      changeHref={paths.headContractNew()}
    />
  );
}
