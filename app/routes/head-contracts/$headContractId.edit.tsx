import { useActionData, useLoaderData } from '@remix-run/react';
import { HeadContractPage } from '#app/features/head-contracts/components/head-contract-page.tsx';
import { ProgrammePage } from '#app/features/head-contracts/components/programme-page.tsx';
import { findVisibleHeadContract, headContractParams } from '#app/features/head-contracts/find-head-contract.server.ts';
import { headContractOptions, programmeOptions } from '#app/features/head-contracts/form-options.server.ts';
import { headContractFormFor } from '#app/features/head-contracts/head-contract-form.server.ts';
import { saveHeadContract } from '#app/features/head-contracts/save-head-contract.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toEdit = {
  access: { for: 'acting', as: 'prime' },
  params: headContractParams,
  find: findVisibleHeadContract,
  can: 'head-contract:edit',
} as const;

export const handle = titled('Change head contract');

export const loader = page(toEdit, async ({ services, thing: { contract }, url }) => ({
  contract,
  // An empty programme in the address asks for another one.
  options: await headContractOptions(services, url.searchParams.get('programme') ?? contract.programme),
  programmes: await programmeOptions(services),
}));

export const action = command(
  {
    ...toEdit,
    form: ({ services, thing, url }) =>
      headContractFormFor(services, url.searchParams.get('programme') ?? thing.contract.programme),
  },
  async ({ form, thing, params, context, services }) => {
    const { places } = await services.reference.current();
    const key = { organisationId: thing.organisationId, headContractId: params.headContractId };
    const saved = await saveHeadContract(context, key, form, places.describe(form.places.districts));
    if (!saved.ok) throw problem(409);
    return redirectWithFlash(paths.headContract(params.headContractId), 'Head contract saved');
  },
);

export default function EditHeadContract() {
  const { contract, options, programmes } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  if (!options) return <ProgrammePage programmes={programmes} />;
  return (
    <HeadContractPage
      form={form}
      options={options}
      contract={contract}
      heading="Change head contract"
      backHref={paths.headContract(contract.id)}
      changeHref={`${paths.headContractEdit(contract.id)}?programme=`}
    />
  );
}
