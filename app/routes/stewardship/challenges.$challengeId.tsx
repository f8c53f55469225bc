import { useActionData, useLoaderData } from '@remix-run/react';
import { StewardChallengePage } from '#app/features/challenges/components/steward-pages.tsx';
import { forStewards } from '#app/features/challenges/find-challenge.server.ts';
import { findOnChallenge } from '#app/features/challenges/find-on-challenge.server.ts';
import { readChallenge } from '#app/features/challenges/read-challenge.server.ts';
import { findingForm } from '#app/features/challenges/schema.ts';
import { refusalWords } from '#app/features/challenges/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Challenge');

export const loader = page(
  { ...forStewards, can: 'challenge:view-as-steward' },
  async ({ services, actor, thing }) => ({
    challenge: await readChallenge(services, actor, thing),
  }),
);

export const action = command(
  { ...forStewards, can: 'challenge:find', form: findingForm },
  async ({ context, params, form, refuse }) => {
    const found = await findOnChallenge(context, params.challengeId, form);
    if (found.ok)
      return redirectWithFlash(paths.stewardshipChallenge(params.challengeId), 'Closed. Both sides are told');
    const message =
      found.reason === 'took_part'
        ? 'You belong to one of the parties: another steward finds on it'
        : refusalWords[found.reason];
    return refuse('outcome', message, 409);
  },
);

export default function StewardChallenge() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <StewardChallengePage form={form} {...useLoaderData<typeof loader>()} />;
}
