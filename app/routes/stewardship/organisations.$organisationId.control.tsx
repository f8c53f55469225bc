import { useActionData, useLoaderData } from '@remix-run/react';
import { endControl, recordControl } from '#app/features/control-links/change-control.server.ts';
import { ControlPage } from '#app/features/control-links/components/control-page.tsx';
import { readControl } from '#app/features/control-links/read-control.server.ts';
import { controlForm } from '#app/features/control-links/schema.ts';
import { controlRefusals } from '#app/features/control-links/words.ts';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const asSteward = {
  access: { for: 'acting', as: 'steward' },
  params: organisationParams,
  find: organisationAt,
} as const;

export const handle = titled('Who controls it');

export const loader = page({ ...asSteward, can: 'organisation:view-inside' }, async ({ services, actor, thing }) => ({
  organisation: { id: thing.id, name: thing.name },
  links: await readControl(services, thing.id),
  mayChange: can(actor, 'organisation:judge', thing),
}));

export const action = command(
  { ...asSteward, can: 'organisation:judge', form: controlForm },
  async ({ context, form, thing, refuse }) => {
    const changed = form.end
      ? await endControl(context, thing.id, form.end)
      : await recordControl(context, thing.id, form);
    if (!changed.ok)
      return refuse(changed.reason === 'own_interest' ? 'source' : 'controller', controlRefusals[changed.reason], 409);
    return redirectWithFlash(paths.stewardshipControl(thing.id), form.end ? 'Ended' : 'Recorded');
  },
);

export default function Control() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ControlPage {...useLoaderData<typeof loader>()} form={form} />;
}
