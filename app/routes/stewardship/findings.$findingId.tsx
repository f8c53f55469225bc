import { useActionData, useLoaderData } from '@remix-run/react';
import { StewardFindingPage } from '#app/features/findings/components/steward-finding-page.tsx';
import { forStewards } from '#app/features/findings/find-finding.server.ts';
import { readFindingAsSteward } from '#app/features/findings/read-finding.server.ts';
import { stewardForm } from '#app/features/findings/schema.ts';
import { doneWords, refusalWords } from '#app/features/findings/words.ts';
import { workAsSteward } from '#app/features/findings/work-as-steward.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Finding');

export const loader = page({ ...forStewards, can: 'finding:view-as-steward' }, async ({ services, actor, thing }) => ({
  finding: await readFindingAsSteward(services, actor, thing),
}));

export const action = command(
  { ...forStewards, can: 'finding:work-on', form: stewardForm },
  async ({ context, params, form, refuse }) => {
    const worked = await workAsSteward(context, params.findingId, form);
    if (!worked.ok) return refuse(fieldOf[form.intent], refusalWords[worked.reason], 409);
    return redirectWithFlash(paths.stewardshipFinding(params.findingId), doneWords[form.intent]);
  },
);

// Where an error is shown.
const fieldOf = { decide: 'reason', close: 'reason', note: 'note', take: 'intent', give_back: 'intent' } as const;

export default function StewardFinding() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <StewardFindingPage form={form} {...useLoaderData<typeof loader>()} />;
}
