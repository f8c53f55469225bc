import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { WithdrawPage } from '#app/features/conduct-evidence/components/withdraw-page.tsx';
import { withdrawEvidence } from '#app/features/conduct-evidence/file-evidence.server.ts';
import { ofEvidence } from '#app/features/conduct-evidence/find-evidence.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofEvidence, can: 'conduct-evidence:change' } as const;

export const handle = titled('Take this evidence back');

export const loader = page(declaration, async ({ thing: { evidence } }) => ({
  id: evidence.id,
  title: evidence.title,
  items: evidence.items,
}));

export const action = command({ ...declaration, form: z.object({}) }, async ({ context, thing, params }) => {
  const withdrawn = await withdrawEvidence(context, thing.organisationId, params.evidenceId);
  if (!withdrawn.ok) throw problem(404);
  return redirectWithFlash(paths.conductEvidence(), 'Taken back');
});

export default function Withdraw() {
  return <WithdrawPage {...useLoaderData<typeof loader>()} />;
}
