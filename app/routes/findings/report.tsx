import { useActionData, useLoaderData } from '@remix-run/react';
import { ReportPage } from '#app/features/findings/components/report-page.tsx';
import { readItemsOwed } from '#app/features/findings/read-finding.server.ts';
import { reportBreach } from '#app/features/findings/report-breach.server.ts';
import { reportForm } from '#app/features/findings/schema.ts';
import { refusalWords } from '#app/features/findings/words.ts';
import { actingIn, editors } from '#app/features/identity/actor.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { access: { for: 'acting', roles: editors } } as const;

export const handle = titled('Report a breach of your own');

export const loader = page(declaration, async ({ services, actor }) => ({
  organisationName: actingIn(actor).organisationName,
  items: await readItemsOwed(services, actingIn(actor)),
}));

export const action = command(
  {
    ...declaration,
    form: async ({ services, actor }) => {
      const items = await readItemsOwed(services, actingIn(actor));
      return reportForm(
        items.map(({ code }) => code),
        services.clock.today(),
      );
    },
  },
  async ({ context, actor, form, refuse }) => {
    const reported = await reportBreach(context, { organisationId: actingIn(actor).organisationId, ...form });
    if (!reported.ok) return refuse('item', refusalWords[reported.reason], 409);
    const counts = reported.isMitigated
      ? 'It counts one step less grave'
      : 'It was known before, so that it counts in full';
    return redirectWithFlash(paths.finding(reported.findingId), `Reported. ${counts}`);
  },
);

export default function ReportBreach() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ReportPage form={form} {...useLoaderData<typeof loader>()} />;
}
