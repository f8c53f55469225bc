import { useActionData, useLoaderData } from '@remix-run/react';
import { answerAggregate } from '#app/features/concerns/answer-concern.server.ts';
import { AggregatePage } from '#app/features/concerns/components/aggregate-page.tsx';
import { ofAggregate } from '#app/features/concerns/find-concern.server.ts';
import { readAboutUs } from '#app/features/concerns/read-about-us.server.ts';
import { aggregateForm } from '#app/features/concerns/schema.ts';
import { refusalWords } from '#app/features/concerns/words.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Raised by 3 or more organisations');

export const loader = page(
  { ...ofAggregate, can: 'concern:view-about-us' },
  async ({ services, actor, thing, params }) => {
    const all = await readAboutUs(services, thing.subjectId, { id: params.aggregateId, limit: 1, offset: 0 });
    const together = all.together.find(({ id }) => id === params.aggregateId);
    if (!together) throw problem(404);
    return { together, mayAnswer: can(actor, 'concern:answer', thing) };
  },
);

export const action = command(
  { ...ofAggregate, can: 'concern:answer', form: aggregateForm },
  async ({ context, params, form, refuse }) => {
    const answered = await answerAggregate(context, params.aggregateId, form.answer);
    if (!answered.ok) return refuse('do', refusalWords[answered.reason], 409);
    return redirectWithFlash(paths.concernAggregate(params.aggregateId), 'Your reply is sent');
  },
);

export default function Together() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AggregatePage form={form} {...useLoaderData<typeof loader>()} />;
}
