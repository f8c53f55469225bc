import { useActionData, useLoaderData } from '@remix-run/react';
import { NoticeAnswerPage } from '#app/features/subcontracts/components/notice-answer-page.tsx';
import { ofNotice } from '#app/features/subcontracts/find-subcontract.server.ts';
import { answerNotice } from '#app/features/subcontracts/move-notice.server.ts';
import { readNotice } from '#app/features/subcontracts/read-notice.server.ts';
import { noticeAnswerForm } from '#app/features/subcontracts/schema.ts';
import { noticeRefusals } from '#app/features/subcontracts/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofNotice, can: 'notice:answer' } as const;

export const handle = titled('Answer the notice');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  notice: await readNotice(services, actor, thing),
}));

export const action = command({ ...declaration, form: noticeAnswerForm }, async ({ context, params, form, refuse }) => {
  const answered = await answerNotice(context, params, form);
  if (!answered.ok) return refuse('answer', noticeRefusals[answered.reason], 409);
  return redirectWithFlash(paths.subcontractNotice(params.subcontractId, params.noticeId), 'Answered');
});

export default function NoticeAnswer() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <NoticeAnswerPage form={form} {...useLoaderData<typeof loader>()} />;
}
