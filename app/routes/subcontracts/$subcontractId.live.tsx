import { useActionData, useLoaderData } from '@remix-run/react';
import { LivePage } from '#app/features/subcontracts/components/live-page.tsx';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { goLive } from '#app/features/subcontracts/go-live.server.ts';
import { readSubcontract } from '#app/features/subcontracts/read-subcontract.server.ts';
import { liveForm } from '#app/features/subcontracts/schema.ts';
import { stepRefusals } from '#app/features/subcontracts/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofSubcontract, can: 'subcontract:go-live' } as const;

export const handle = titled('Record that it went live');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  subcontract: await readSubcontract(services, actor, thing),
}));

export const action = command({ ...declaration, form: liveForm }, async ({ context, params, form, refuse }) => {
  const live = await goLive(context, params.subcontractId, form);
  if (!live.ok) return refuse('wentLiveOn', stepRefusals[live.reason], 409);
  return redirectWithFlash(paths.subcontract(params.subcontractId), 'Recorded. The provider is told');
});

export default function Live() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <LivePage form={form} {...useLoaderData<typeof loader>()} />;
}
