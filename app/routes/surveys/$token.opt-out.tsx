import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { optOut } from '#app/features/surveys/answer-survey.server.ts';
import { OptOutPage } from '#app/features/surveys/components/survey-page.tsx';
import { readSurvey } from '#app/features/surveys/read-survey.server.ts';
import { optOutForm } from '#app/features/surveys/schema.ts';
import { refusals } from '#app/features/surveys/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

// A partner opts out by the link in its own mail, by a press of the button and not by opening it.
const declaration = { access: { for: 'everyone' }, params: z.object({ token: z.string().max(300) }) } as const;

export const handle = titled('Take no part in this survey');

export const loader = page(declaration, async ({ services, params }) => ({
  survey: found(await readSurvey(services, params.token)),
  token: params.token,
}));

export const action = command({ ...declaration, form: optOutForm }, async ({ context, params, form, refuse }) => {
  const done = await optOut(context, params.token, form.words);
  if (done.ok) return redirectWithFlash(paths.survey(params.token), 'You take no part in this survey');
  if (done.reason === 'unknown') throw problem(404);
  return refuse('words', refusals[done.reason], 409);
});

export default function SurveyOptOut() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <OptOutPage form={form} {...useLoaderData<typeof loader>()} />;
}
