import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { RemovalPage } from '#app/features/opportunities/components/removal-page.tsx';
import { ownQuestion } from '#app/features/opportunities/find-requirement.server.ts';
import { removeQuestion } from '#app/features/opportunities/save-questions.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Remove question');

export const loader = page(ownQuestion, async ({ thing, params }) => ({
  opportunityId: params.opportunityId,
  question: thing.question.question,
}));

export const action = command({ ...ownQuestion, form: z.unknown() }, async ({ thing, params, context }) => {
  const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
  const removed = await removeQuestion(context, key, params.questionId);
  if (!removed.ok) throw problem(409);
  return redirectWithFlash(paths.opportunityEdit(params.opportunityId, 'questions'), 'Question removed');
});

export default function RemoveQuestion() {
  const { opportunityId, question } = useLoaderData<typeof loader>();
  return (
    <RemovalPage
      heading="Remove this question?"
      what={question}
      buttonText="Remove question"
      backHref={paths.opportunityEdit(opportunityId, 'questions')}
    />
  );
}
