import { useActionData, useLoaderData } from '@remix-run/react';
import { ValidatePage } from '#app/features/attestations/components/validate-page.tsx';
import { ofSubject } from '#app/features/attestations/find-attested.server.ts';
import { giveViews } from '#app/features/attestations/give-views.server.ts';
import { readToValidate } from '#app/features/attestations/read-awaiting.server.ts';
import { viewsForm } from '#app/features/attestations/schema.ts';
import { refusalWords } from '#app/features/attestations/words.ts';
import { can } from '#app/features/policies.ts';
import { counted } from '#app/features/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Give your views');

export const loader = page({ ...ofSubject, can: 'validation:view' }, async ({ services, actor, thing }) => ({
  subject: { id: thing.subjectId, name: thing.subjectName },
  items: await readToValidate(services, thing),
  mayGive: can(actor, 'validation:give', thing),
}));

export const action = command(
  {
    ...ofSubject,
    can: 'validation:give',
    form: async ({ services, thing }) =>
      viewsForm((await readToValidate(services, thing)).map(({ attestationId }) => attestationId)),
  },
  async ({ context, thing, form, refuse }) => {
    const { validatorId: organisationId, subjectId } = thing;
    const given = await giveViews(context, { organisationId, subjectId, ...form });
    if (given.ok) return redirectWithFlash(paths.validations(), `${counted(given.given, 'view')} given. Thank you`);
    const field = given.attestationId ? `view-${given.attestationId}` : 'naming';
    return refuse(field, refusalWords[given.reason], 409);
  },
);

export default function Validation() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ValidatePage {...useLoaderData<typeof loader>()} form={form} />;
}
