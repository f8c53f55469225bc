import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '#app/features/policies.ts';
import { FlagPage } from '#app/features/retaliation/components/flag-pages.tsx';
import { flagForStewards } from '#app/features/retaliation/read-flags.server.ts';
import { settleForm } from '#app/features/retaliation/schema.ts';
import { settleFlag } from '#app/features/retaliation/settle-flag.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const refusalWords = {
  unknown: 'There is no such flag',
  settled: 'This was settled before',
  has_interest: 'You belong to one of the organisations, or did in the last 24 months: another steward settles it',
} as const;

export const handle = titled('Watch for retaliation');

export const loader = page({ ...flagForStewards, can: 'retaliation:view' }, async ({ actor, thing }) => ({
  flag: thing.flag,
  mayAct: can(actor, 'retaliation:settle', thing),
}));

export const action = command(
  { ...flagForStewards, can: 'retaliation:settle', form: settleForm },
  async ({ context, params, form, refuse }) => {
    const settled = await settleFlag(context, params.watchId, form);
    if (!settled.ok) return refuse('as', refusalWords[settled.reason], 409);
    return redirectWithFlash(paths.stewardshipRetaliation(), 'Settled');
  },
);

export default function Flag() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <FlagPage form={form} {...useLoaderData<typeof loader>()} />;
}
