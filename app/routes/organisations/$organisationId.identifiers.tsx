import { useActionData, useLoaderData } from '@remix-run/react';
import { IdentifiersPage } from '#app/features/organisations/components/identifiers-page.tsx';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { giveIdentifier, takeBackIdentifier } from '#app/features/organisations/give-identifier.server.ts';
import { readOrganisation } from '#app/features/organisations/read-organisation.server.ts';
import { detailOptions } from '#app/features/organisations/registration-options.server.ts';
import { identifierStepSchema } from '#app/features/organisations/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const giveRefusals = {
  'given-already': 'You have already given this number',
  'too-many': 'You have given as many numbers as there is room for. Remove one that is not verified first',
};

const toManage = {
  access: { for: 'acting' },
  params: organisationParams,
  find: organisationAt,
  can: 'organisation:manage',
} as const;

export const handle = titled('Registration numbers');

export const loader = page(toManage, async ({ services, thing }) => ({
  organisation: await readOrganisation(services, thing, { inside: true }),
  registers: (await detailOptions(services)).registers,
}));

export const action = command(
  { ...toManage, form: async ({ services }) => identifierStepSchema(await services.reference.current()) },
  async ({ context, form, thing, refuse }) => {
    const here = paths.organisationIdentifiers(thing.id);
    if (form.step === 'take-back') {
      const { identifier } = form;
      const taken = await takeBackIdentifier(context, { organisationId: thing.id, identifierId: identifier });
      return taken.ok
        ? redirectWithFlash(here, 'Number removed')
        : redirectWithFlash(here, 'A verified number cannot be removed', 'important');
    }
    const given = await giveIdentifier(context, { organisationId: thing.id, number: form.given });
    if (!given.ok) return refuse('number', giveRefusals[given.reason]);
    return redirectWithFlash(here, 'Number added. A market steward will check it');
  },
);

export default function Identifiers() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <IdentifiersPage {...useLoaderData<typeof loader>()} form={form} />;
}
