import { useActionData, useLoaderData } from '@remix-run/react';
import { ProposalPage } from '#app/features/cases/components/steward-step-pages.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { levelOf } from '#app/features/cases/ladder.ts';
import { proposalForm } from '#app/features/cases/schema.ts';
import { decideProposal } from '#app/features/cases/set-level.server.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...caseForStewards, can: 'case:steward' } as const;

export const handle = titled('Decide what is proposed');

export const loader = page(declaration, async ({ params, thing }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
  proposed: thing.row.proposed_level === null ? null : levelOf(thing.row.proposed_level),
  reply: thing.row.reply,
  publicWords: thing.row.public_words,
}));

export const action = command({ ...declaration, form: proposalForm }, async ({ context, params, form, refuse }) => {
  const changed = await decideProposal(context, params.caseId, form);
  if (!changed.ok) return refuse('decision', refusalWords[changed.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Decided. The organisation is told');
});

export default function DecideProposal() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ProposalPage form={form} {...useLoaderData<typeof loader>()} />;
}
