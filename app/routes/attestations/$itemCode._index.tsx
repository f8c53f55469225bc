import { useActionData, useLoaderData } from '@remix-run/react';
import { attest } from '#app/features/attestations/attest.server.ts';
import { ItemPage } from '#app/features/attestations/components/item-page.tsx';
import { ofOwedItem } from '#app/features/attestations/find-attested.server.ts';
import { openPeriods } from '#app/features/attestations/period.ts';
import { type OwnItem, readOwnItem } from '#app/features/attestations/read-own.server.ts';
import { attestForm } from '#app/features/attestations/schema.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled(({ item }: { item: OwnItem }) => `${item.code} ${item.heading}`);

export const loader = page({ ...ofOwedItem, can: 'attestation:view' }, async ({ services, actor, thing, params }) => {
  const item = await readOwnItem(services, thing, params.itemCode);
  if (!item) throw problem(404);
  return { item, mayAttest: can(actor, 'attestation:attest', thing) };
});

export const action = command(
  {
    ...ofOwedItem,
    can: 'attestation:attest',
    form: ({ services, thing }) => attestForm(openPeriods(thing.item.cadence, services.clock.today())),
  },
  async ({ context, thing, params, form, refuse }) => {
    const attested = await attest(context, { organisationId: thing.organisationId, itemCode: params.itemCode }, form);
    if (attested.ok) return redirectWithFlash(paths.attestations(), `${params.itemCode} is attested`);
    if (attested.reason === 'period_closed') return refuse('period', 'This period can no longer be attested', 409);
    throw problem(404);
  },
);

export default function Attestation() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ItemPage {...useLoaderData<typeof loader>()} form={form} />;
}
