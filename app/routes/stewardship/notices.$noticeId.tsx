import { useActionData, useLoaderData } from '@remix-run/react';
import { NoticeViewPage } from '#app/features/subcontracts/components/notice-answer-page.tsx';
import { ofNoticeForStewards } from '#app/features/subcontracts/find-subcontract.server.ts';
import { viewNotice } from '#app/features/subcontracts/move-notice.server.ts';
import { readNotice } from '#app/features/subcontracts/read-notice.server.ts';
import { noticeViewForm } from '#app/features/subcontracts/schema.ts';
import { noticeRefusals } from '#app/features/subcontracts/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Notice');

export const loader = page(
  { ...ofNoticeForStewards, can: 'notice:view-as-steward' },
  async ({ services, actor, thing }) => ({ notice: await readNotice(services, actor, thing) }),
);

export const action = command(
  { ...ofNoticeForStewards, can: 'notice:give-view', form: noticeViewForm },
  async ({ context, params, thing, form, refuse }) => {
    const which = { subcontractId: thing.subcontract.id, noticeId: params.noticeId };
    const viewed = await viewNotice(context, which, form);
    if (!viewed.ok) return refuse('view', noticeRefusals[viewed.reason], 409);
    return redirectWithFlash(paths.stewardshipNotice(params.noticeId), 'Saved. Both sides are told');
  },
);

export default function NoticeForSteward() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <NoticeViewPage form={form} {...useLoaderData<typeof loader>()} />;
}
