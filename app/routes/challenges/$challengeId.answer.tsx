import { useActionData, useLoaderData } from '@remix-run/react';
import { answerChallenge } from '#app/features/challenges/answer-challenge.server.ts';
import { AnswerPage } from '#app/features/challenges/components/answer-page.tsx';
import { ofChallenge } from '#app/features/challenges/find-challenge.server.ts';
import { readChallenge } from '#app/features/challenges/read-challenge.server.ts';
import { answerForm } from '#app/features/challenges/schema.ts';
import { refusalWords } from '#app/features/challenges/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofChallenge, can: 'challenge:answer' } as const;

export const handle = titled('Answer the review');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  challenge: await readChallenge(services, actor, thing),
}));

export const action = command({ ...declaration, form: answerForm }, async ({ context, params, form, refuse }) => {
  const answered = await answerChallenge(context, params.challengeId, form);
  if (!answered.ok) return refuse('outcome', refusalWords[answered.reason], 409);
  return redirectWithFlash(paths.challenge(params.challengeId), 'Answered. The provider is told');
});

export default function Answer() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AnswerPage form={form} {...useLoaderData<typeof loader>()} />;
}
