import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerSurvey } from '#app/features/surveys/answer-survey.server.ts';
import { SurveyPage } from '#app/features/surveys/components/survey-page.tsx';
import { readSurvey } from '#app/features/surveys/read-survey.server.ts';
import { surveyForm } from '#app/features/surveys/schema.ts';
import { refusals } from '#app/features/surveys/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

// Whoever holds the link may answer for the voice that was invited, and nothing else. Opening it changes nothing: programs
// that look over mails open every link.
const declaration = { access: { for: 'everyone' }, params: z.object({ token: z.string().max(300) }) } as const;

export const handle = titled('What is it like to work with a prime?');

export const loader = page(declaration, async ({ services, params }) => ({
  survey: found(await readSurvey(services, params.token)),
  token: params.token,
}));

export const action = command(
  {
    ...declaration,
    form: async ({ services, params }) => surveyForm(found(await readSurvey(services, params.token)).questions),
  },
  async ({ context, params, form, refuse }) => {
    const answered = await answerSurvey(context, params.token, form);
    if (!answered.ok) return refuse('survey', refusals[answered.reason], 409);
    return redirectWithFlash(
      paths.survey(params.token),
      'Thank you. Your answers are kept, and nobody can see whose they are',
    );
  },
);

export default function Survey() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <SurveyPage form={form} {...useLoaderData<typeof loader>()} />;
}
