import { useActionData, useLoaderData } from '@remix-run/react';
import { addParty } from '#app/features/tupe/change-parties.server.ts';
import { PartiesPage } from '#app/features/tupe/components/parties-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { findParties, readRecord } from '#app/features/tupe/read-record.server.ts';
import { newPartyForm } from '#app/features/tupe/record-schema.ts';
import { partyRefusals } from '#app/features/tupe/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:edit' } as const;

export const handle = titled('Who has a part in a transfer');

export const loader = page(declaration, async ({ services, actor, thing, url }) => ({
  record: readRecord(actor, thing),
  search: await findParties(services, url.searchParams.get('q') ?? ''),
}));

export const action = command({ ...declaration, form: newPartyForm }, async ({ context, params, form, refuse }) => {
  const added = await addParty(context, params.declarationId, form);
  if (!added.ok) return refuse(added.reason === 'no_such_part' ? 'party' : 'name', partyRefusals[added.reason], 409);
  return redirectWithFlash(paths.tupeDeclaration(params.declarationId, 'record/parties'), 'Named');
});

export default function Parties() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PartiesPage form={form} {...useLoaderData<typeof loader>()} />;
}
