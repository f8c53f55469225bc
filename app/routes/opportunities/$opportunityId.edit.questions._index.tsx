import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { burdenOfOpportunity } from '#app/features/opportunities/burden.ts';
import { QuestionFields } from '#app/features/opportunities/components/question-fields.tsx';
import { QuestionList } from '#app/features/opportunities/components/question-list.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { addQuestion } from '#app/features/opportunities/save-questions.server.ts';
import { mostQuestions, questionForm } from '#app/features/opportunities/schema.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Questions to answer');

export const loader = page(ownDraft, async ({ thing }) => {
  const draft = snapshotOf(thing.rows);
  const { opportunityId, questions } = draft;
  return { opportunityId, questions, burden: burdenOfOpportunity(draft) };
});

export const action = command({ ...ownDraft, form: questionForm }, async ({ form, thing, params, context, refuse }) => {
  const saved = await addQuestion(context, { organisationId: thing.organisationId, ...params }, form);
  if (saved.ok) return redirect(paths.opportunityEdit(params.opportunityId, 'questions'), 303);
  if (saved.reason === 'not_a_draft') throw problem(409);
  return refuse('question', `You can ask at most ${mostQuestions} questions`);
});

export default function Questions() {
  const { opportunityId, questions, burden } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage
      form={form}
      opportunityId={opportunityId}
      heading="Questions to answer"
      submitText="Add question"
      intro={<QuestionList opportunityId={opportunityId} questions={questions} burden={burden} />}
    >
      <h2 className="govuk-heading-m">{questions.length === 0 ? 'Add a question' : 'Add another question'}</h2>
      <QuestionFields form={form} />
    </TaskPage>
  );
}
