import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ClashPage } from '#app/features/stewardship/components/clash-page.tsx';
import { readClash } from '#app/features/stewardship/read-queue.server.ts';
import { clashSchema } from '#app/features/stewardship/schema.ts';
import { settleClash } from '#app/features/stewardship/settle-clash.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const params = z.object({ scheme: z.string().max(20), value: z.string().max(40) });

export const handle = titled('Settle a clash');

export const loader = page({ access: { for: 'acting', as: 'steward' }, params }, async ({ services, params }) => {
  const clash = await readClash(services, params);
  if (!clash) throw problem(404);
  return clash;
});

export const action = command(
  { access: { for: 'acting', as: 'steward', roles: ['owner', 'editor'] }, params, form: clashSchema },
  async ({ context, form, params, refuse }) => {
    const holder = form.holder === 'nobody' ? null : form.holder;
    const outcome = await settleClash(context, { number: params, holder, reason: form.reason });
    if (outcome.ok) return redirectWithFlash(paths.stewardshipClashes(), 'The clash is settled');
    if (outcome.reason === 'own-organisation') {
      return refuse('holder', 'You belong to one of these organisations. Another steward must decide', 403);
    }
    return redirectWithFlash(paths.stewardshipClashes(), 'That clash has changed or is settled', 'important');
  },
);

export default function SettleClash() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClashPage {...useLoaderData<typeof loader>()} form={form} />;
}
