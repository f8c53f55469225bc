import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ColumnsPage } from '#app/features/workforce-packs/components/columns-page.tsx';
import { ofPack } from '#app/features/workforce-packs/find-given.server.ts';
import { nameColumns, readColumns } from '#app/features/workforce-packs/name-columns.server.ts';
import { readWords, refusedUpload } from '#app/features/workforce-packs/refused-upload.ts';
import { columnsForm } from '#app/features/workforce-packs/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofPack, can: 'workforce:release' } as const;

export const handle = titled('Which column is which?');

export const loader = page(declaration, async ({ services, thing }) => ({
  declarationId: thing.declaration.id,
  title: thing.declaration.title,
  columns: await readColumns(services, thing.pack),
}));

export const action = command({ ...declaration, form: columnsForm }, async ({ context, thing, form, submitted }) => {
  const named = await nameColumns(context, thing.pack, form);
  if (!named.ok) return data(refusedUpload(named, 'role', submitted.values), { status: 400 });
  return redirectWithFlash(paths.tupeWorkforcePack(thing.declaration.id, named.packId), readWords(named));
});

export default function Columns() {
  const sent = useActionData<typeof action>();
  const loaded = useLoaderData<typeof loader>();
  const cells = sent && 'cells' in sent ? sent.cells : null;
  return <ColumnsPage form={sent?.form ?? emptyForm} cells={cells} {...loaded} />;
}
