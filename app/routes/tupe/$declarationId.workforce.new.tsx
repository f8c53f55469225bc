import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { UploadPage } from '#app/features/workforce-packs/components/upload-page.tsx';
import { giverFor } from '#app/features/workforce-packs/policy.ts';
import { readWords, refusedUpload } from '#app/features/workforce-packs/refused-upload.ts';
import { uploadForm } from '#app/features/workforce-packs/schema.ts';
import { uploadPack } from '#app/features/workforce-packs/upload-pack.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'workforce:give' } as const;

export const handle = titled('Give figures of staff');

export const loader = page(declaration, async ({ thing }) => ({ declarationId: thing.id, title: thing.title }));

export const action = command(
  { ...declaration, form: ({ services }) => uploadForm(services.clock.today().toString()) },
  async ({ context, actor, thing, form, submitted }) => {
    const giverId = giverFor(actor, thing);
    if (!giverId || !thing.opportunityId) throw problem(404);
    const { id: declarationId, opportunityId } = thing;
    const about = { declarationId, opportunityId, giverId };
    const uploaded = await uploadPack(context, { ...about, bytes: form.file.bytes, asAt: form.asAt });
    if (!uploaded.ok) return data(refusedUpload(uploaded, 'file', submitted.values), { status: 400 });
    const { packId, next } = uploaded;
    if (next === 'columns') return redirect(paths.tupeWorkforcePack(declarationId, packId, 'columns'), 303);
    return redirectWithFlash(paths.tupeWorkforcePack(declarationId, packId), readWords(uploaded));
  },
);

export default function Upload() {
  const sent = useActionData<typeof action>();
  const cells = sent && 'cells' in sent ? sent.cells : null;
  return <UploadPage form={sent?.form ?? emptyForm} cells={cells} {...useLoaderData<typeof loader>()} />;
}
