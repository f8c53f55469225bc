import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { QuestionPage } from '#app/features/tupe-positions/components/question-page.tsx';
import { ownParties, ownParty } from '#app/features/tupe-positions/own-party.ts';
import { nextQuestion } from '#app/features/tupe-positions/path.ts';
import { readAnswers, readQuestion } from '#app/features/tupe-positions/read-questionnaire.server.ts';
import { saveAnswer } from '#app/features/tupe-positions/save-answer.server.ts';
import { questionForm, questionParams } from '#app/features/tupe-positions/schema.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, params: questionParams, can: 'tupe:answer-questions' } as const;

export const handle = titled<{ question: { ask: string } }>(({ question }) => question.ask);

export const loader = page(declaration, async ({ services, actor, thing, params, url }) => {
  const party = ownParty(thing, actor, url.searchParams.get('part'));
  const own = ownParties(thing, actor);
  return { question: await readQuestion(services, thing, { party, own }, params.question) };
});

export const action = command(
  { ...declaration, form: ({ params }) => questionForm(params.question) },
  async ({ context, thing, actor, params, form, url }) => {
    const part = url.searchParams.get('part');
    const party = ownParty(thing, actor, part);
    const saved = await saveAnswer(context, thing, party, params.question, form);
    if (!saved.ok) throw problem(404);
    const next = nextQuestion(await readAnswers(context.services, party.id));
    return redirect(paths.tupeQuestionnaire(thing.id, next ?? '', part === party.id ? part : ''), 303);
  },
);

export default function Question() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <QuestionPage form={form} {...useLoaderData<typeof loader>()} />;
}
