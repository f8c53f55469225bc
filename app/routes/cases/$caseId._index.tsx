import { useActionData, useLoaderData } from '@remix-run/react';
import { answerCase, replyToProposal } from '#app/features/cases/answer-case.server.ts';
import { CasePage } from '#app/features/cases/components/case-page.tsx';
import { ofCase } from '#app/features/cases/find-case.server.ts';
import { readCase } from '#app/features/cases/read-case.server.ts';
import { answerForm } from '#app/features/cases/schema.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('A case about your conduct');

export const loader = page({ ...ofCase, can: 'case:view' }, async ({ services, actor, thing }) => ({
  view: await readCase(services, actor, thing),
}));

// What is proposed is replied to before anything else is answered, as the page shows it.
export const action = command(
  { ...ofCase, can: 'case:answer', form: answerForm },
  async ({ context, params, form, thing, refuse }) => {
    const isReply = thing.row.proposed_level !== null && thing.row.replied_at === null;
    const sent = await (isReply ? replyToProposal : answerCase)(context, params.caseId, form.words);
    if (!sent.ok) return refuse('words', refusalWords[sent.reason], 409);
    return redirectWithFlash(paths.case(params.caseId), 'Sent. The stewards are told');
  },
);

export default function Case() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <CasePage form={form} {...useLoaderData<typeof loader>()} />;
}
