import { useActionData, useLoaderData } from '@remix-run/react';
import { advertisingForm } from '#app/features/head-contracts/advertising-form.ts';
import { AdvertisingPage } from '#app/features/head-contracts/components/advertising-page.tsx';
import { readAdvertising, saveAdvertising } from '#app/features/head-contracts/record-advertising.server.ts';
import { findOwnOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toRecord = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findOwnOpportunity,
  can: 'opportunity:record-advertising',
} as const;

export const handle = titled('Advertising it on Contracts Finder');

export const loader = page(toRecord, async ({ services, thing, params }) => ({
  opportunityId: params.opportunityId,
  title: thing.rows.opportunity.title || 'Untitled draft',
  ...(await readAdvertising(services, thing.rows.opportunity, thing.rows.headContract)),
}));

export const action = command({ ...toRecord, form: advertisingForm }, async ({ form, thing, params, context }) => {
  const saved = await saveAdvertising(context, { organisationId: thing.organisationId, ...params }, form);
  if (!saved.ok) throw problem(409);
  return redirectWithFlash(paths.organisationAdvertising(thing.organisationId), 'Saved');
});

export default function Advertising() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AdvertisingPage form={form} {...useLoaderData<typeof loader>()} />;
}
