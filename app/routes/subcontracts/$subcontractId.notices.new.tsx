import { useActionData, useLoaderData } from '@remix-run/react';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { NoticeNewPage } from '#app/features/subcontracts/components/notice-new-page.tsx';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { giveNotice } from '#app/features/subcontracts/give-notice.server.ts';
import { newNoticeOf, noticeRefusal } from '#app/features/subcontracts/new-notice.ts';
import { noticeTerms } from '#app/features/subcontracts/read-notice.server.ts';
import { headOf } from '#app/features/subcontracts/read-subcontract.server.ts';
import { noticeForm, noticeKinds } from '#app/features/subcontracts/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofSubcontract, can: 'subcontract:give-notice' } as const;

export const handle = titled('Give notice');

export const loader = page(declaration, async ({ services, actor, thing, url }) => {
  const kind = noticeKinds.find((one) => one === url.searchParams.get('kind')) ?? null;
  const terms = noticeTerms(services, thing.subcontract.notice_months);
  return { head: headOf(actor, thing), terms, kind };
});

export const action = command(
  { ...declaration, form: noticeForm },
  async ({ context, services, params, actor, thing, form, refuse }) => {
    const given = await giveNotice(context, params.subcontractId, {
      organisationId: actingId(actor),
      notice: newNoticeOf(form),
    });
    if (!given.ok) {
      const { field, message } = noticeRefusal(given.reason, noticeTerms(services, thing.subcontract.notice_months));
      return refuse(field, message, 409);
    }
    return redirectWithFlash(
      paths.subcontractNotice(params.subcontractId, given.noticeId),
      'Given. The other side is told',
    );
  },
);

export default function NoticeNew() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <NoticeNewPage form={form} {...useLoaderData<typeof loader>()} />;
}
