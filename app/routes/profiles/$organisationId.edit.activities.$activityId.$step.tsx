import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { activityForms } from '#app/features/profiles/activity-forms.ts';
import {
  ActivityQuestion,
  isOwnHeading,
  questionTitles,
} from '#app/features/profiles/components/activity-question.tsx';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { type ActivityStep, activitySteps, stepAfter } from '#app/features/profiles/domain.ts';
import { changeActivity } from '#app/features/profiles/edit-activity.server.ts';
import { readActivityQuestion } from '#app/features/profiles/edit-activity-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ step: ActivityStep }>(({ step }) => questionTitles[step]);

const params = z.object({ organisationId: z.uuid(), activityId: z.uuid(), step: z.enum(activitySteps) });

export const loader = page({ ...edited, params }, async ({ services, params, url }) => ({
  ...found(await readActivityQuestion(services, params)),
  step: params.step,
  isChange: url.searchParams.has('change'),
}));

export const action = command(
  {
    ...edited,
    params,
    form: async ({ services, params }) => activityForms[params.step](await services.reference.current()),
  },
  async ({ context, params: { organisationId, activityId, step }, form, url }) => {
    const outcome = await changeActivity(context, organisationId, activityId, form);
    if (!outcome.ok) throw problem(404);
    // From "Change" back to the activity; on the way through, to the next question. Places are shown as districts at once.
    const next = url.searchParams.has('change') ? null : stepAfter(step);
    const activity = `activities/${activityId}`;
    return redirect(paths.profileEdit(organisationId, next ? `${activity}/${next}` : activity), 303);
  },
);

export default function ActivityStepPage() {
  const { organisationId, activityId, activity, options, step, isChange } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const back = paths.profileEdit(organisationId, isChange ? `activities/${activityId}` : 'activities');
  return (
    <QuestionPage form={form} back={back} heading={isOwnHeading[step] ? undefined : questionTitles[step]}>
      <ActivityQuestion step={step} form={form} activity={activity} options={options} />
    </QuestionPage>
  );
}
