import { useActionData, useLoaderData } from '@remix-run/react';
import { StepPage } from '#app/features/challenges/components/step-page.tsx';
import { withdrawChallenge } from '#app/features/challenges/escalate-challenge.server.ts';
import { ofChallenge } from '#app/features/challenges/find-challenge.server.ts';
import { readChallenge } from '#app/features/challenges/read-challenge.server.ts';
import { refusalWords } from '#app/features/challenges/words.ts';
import { noFields } from '#app/features/decisions/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofChallenge, can: 'challenge:withdraw' } as const;

export const handle = titled('Take the review back');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  challenge: await readChallenge(services, actor, thing),
}));

export const action = command({ ...declaration, form: noFields }, async ({ context, params, refuse }) => {
  const withdrawn = await withdrawChallenge(context, params.challengeId);
  if (!withdrawn.ok) return refuse('step', refusalWords[withdrawn.reason], 409);
  return redirectWithFlash(paths.challenge(params.challengeId), 'Taken back');
});

export default function WithdrawChallenge() {
  const { challenge } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      challengeId={challenge.challengeId}
      title={challenge.title}
      heading="Take the review back"
      text="The decision then stands, and you cannot ask for a review of it again."
      button="Take it back"
      form={form}
    />
  );
}
