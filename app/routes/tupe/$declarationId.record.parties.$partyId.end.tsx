import { useActionData, useLoaderData } from '@remix-run/react';
import { endParty } from '#app/features/tupe/change-parties.server.ts';
import { EndPartyPage } from '#app/features/tupe/components/end-party-page.tsx';
import { ofParty } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { endPartyForm } from '#app/features/tupe/record-schema.ts';
import { partyRefusals } from '#app/features/tupe/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofParty, can: 'tupe:end-party' } as const;

export const handle = titled('End a part in a transfer');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing.declaration),
  name: thing.party.name,
}));

export const action = command({ ...declaration, form: endPartyForm }, async ({ context, params, form, refuse }) => {
  const ended = await endParty(context, params.declarationId, params.partyId, form.reason);
  if (!ended.ok) return refuse('step', partyRefusals[ended.reason], 409);
  return redirectWithFlash(paths.tupeDeclaration(params.declarationId, 'record/parties'), 'Its part has ended');
});

export default function EndParty() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <EndPartyPage form={form} {...useLoaderData<typeof loader>()} />;
}
