import { useActionData, useLoaderData } from '@remix-run/react';
import { answerQuestion } from '#app/features/clarifications/answer-question.server.ts';
import { AnswerPage, type AnswerPageProps } from '#app/features/clarifications/components/answer-page.tsx';
import { takesAnswers } from '#app/features/clarifications/domain.ts';
import { clarificationParams, findClarificationAt } from '#app/features/clarifications/find-clarification.server.ts';
import { answerForm, answerRefusals } from '#app/features/clarifications/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'acting', as: 'prime' },
  params: clarificationParams,
  find: findClarificationAt,
  can: 'clarification:answer',
} as const;

export const handle = titled<AnswerPageProps>(({ number }) => `Question ${number}`);

export const loader = page(declaration, async ({ services, thing, params }): Promise<AnswerPageProps> => {
  const { snapshot, status, clarification } = thing;
  const { number, question, askedAt, answer } = clarification;
  return {
    opportunityId: params.opportunityId,
    title: snapshot.title,
    number,
    question,
    askedAt,
    answer,
    takesAnswers: takesAnswers({ today: services.clock.today(), status, dates: snapshot }),
  };
});

export const action = command(
  { ...declaration, form: answerForm },
  async ({ context, thing, params, form, refuse }) => {
    const outcome = await answerQuestion(context, { primeId: thing.organisationId, ...params, ...form });
    if (!outcome.ok && outcome.reason === 'not_found') throw problem(404);
    if (!outcome.ok) return refuse('answer', answerRefusals[outcome.reason], 409);
    return redirectWithFlash(
      paths.opportunityClarifications(params.opportunityId),
      `Question ${outcome.number} is answered. Everyone who looked closely is told`,
    );
  },
);

export default function Answer() {
  const answer = useActionData<typeof action>();
  return (
    <AnswerPage asked={useLoaderData<typeof loader>()} form={answer && 'form' in answer ? answer.form : emptyForm} />
  );
}
