import { useActionData, useLoaderData } from '@remix-run/react';
import { ofOwn } from '#app/features/attestations/find-attested.server.ts';
import { NewEvidencePage } from '#app/features/conduct-evidence/components/new-page.tsx';
import { fileEvidence, mostEvidence } from '#app/features/conduct-evidence/file-evidence.server.ts';
import { knownItems, readChoices } from '#app/features/conduct-evidence/read-piece.server.ts';
import { conductEvidenceForm } from '#app/features/conduct-evidence/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofOwn, can: 'conduct-evidence:file' } as const;

export const handle = titled('File evidence');

export const loader = page(declaration, async ({ services, thing, url }) => ({
  choices: await readChoices(services, thing.organisation),
  item: url.searchParams.get('item') ?? '',
}));

export const action = command(
  {
    ...declaration,
    form: async ({ services, thing }) =>
      conductEvidenceForm(await services.reference.current(), await knownItems(services, thing.organisationId)),
  },
  async ({ context, thing, form, refuse }) => {
    const filed = await fileEvidence(context, thing.organisationId, form);
    if (filed.ok) return redirectWithFlash(paths.conductEvidencePiece(filed.evidenceId), 'Evidence filed');
    return filed.reason === 'file'
      ? refuse('file', filed.message)
      : refuse('title', `You can have up to ${mostEvidence} pieces of evidence`);
  },
);

export default function NewEvidence() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <NewEvidencePage {...useLoaderData<typeof loader>()} form={form} />;
}
