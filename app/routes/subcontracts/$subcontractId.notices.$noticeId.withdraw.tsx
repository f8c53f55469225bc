import { useActionData, useLoaderData } from '@remix-run/react';
import { noFields } from '#app/features/decisions/schema.ts';
import { NoticeWithdrawPage } from '#app/features/subcontracts/components/notice-answer-page.tsx';
import { ofNotice } from '#app/features/subcontracts/find-subcontract.server.ts';
import { withdrawNotice } from '#app/features/subcontracts/move-notice.server.ts';
import { readNotice } from '#app/features/subcontracts/read-notice.server.ts';
import { noticeRefusals } from '#app/features/subcontracts/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofNotice, can: 'notice:withdraw' } as const;

export const handle = titled('Take the notice back');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  notice: await readNotice(services, actor, thing),
}));

export const action = command({ ...declaration, form: noFields }, async ({ context, params, refuse }) => {
  const withdrawn = await withdrawNotice(context, params);
  if (!withdrawn.ok) return refuse('step', noticeRefusals[withdrawn.reason], 409);
  return redirectWithFlash(paths.subcontractNotice(params.subcontractId, params.noticeId), 'Taken back');
});

export default function NoticeWithdraw() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <NoticeWithdrawPage form={form} {...useLoaderData<typeof loader>()} />;
}
