import { useActionData, useLoaderData } from '@remix-run/react';
import { PiecePage } from '#app/features/conduct-evidence/components/piece-page.tsx';
import { chooseItems } from '#app/features/conduct-evidence/file-evidence.server.ts';
import { ofEvidence } from '#app/features/conduct-evidence/find-evidence.server.ts';
import { knownItems, type Piece, readPiece } from '#app/features/conduct-evidence/read-piece.server.ts';
import { evidenceItemsForm } from '#app/features/conduct-evidence/schema.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled(({ piece }: { piece: Piece }) => piece.evidence.title);

export const loader = page({ ...ofEvidence, can: 'conduct-evidence:view' }, async ({ services, actor, thing }) => ({
  piece: await readPiece(services, thing.evidence),
  mayChange: can(actor, 'conduct-evidence:change', thing),
}));

export const action = command(
  {
    ...ofEvidence,
    can: 'conduct-evidence:change',
    form: async ({ services, thing }) => evidenceItemsForm(await knownItems(services, thing.organisationId)),
  },
  async ({ context, thing, params, form }) => {
    const chosen = await chooseItems(context, thing.organisationId, params.evidenceId, form.items);
    if (!chosen.ok) throw problem(404);
    return redirectWithFlash(paths.conductEvidencePiece(params.evidenceId), 'Saved');
  },
);

export default function PieceOfEvidence() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PiecePage {...useLoaderData<typeof loader>()} form={form} />;
}
