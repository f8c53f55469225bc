import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { activityTitle } from '#app/features/profiles/components/activity-card.tsx';
import { ConfirmPage } from '#app/features/profiles/components/confirm-page.tsx';
import { removeActivity } from '#app/features/profiles/edit-activity.server.ts';
import { readActivity } from '#app/features/profiles/edit-activity-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Remove this activity');

const params = z.object({ organisationId: z.uuid(), activityId: z.uuid() });

export const loader = page({ ...edited, params }, async ({ services, params }) =>
  found(await readActivity(services, params)),
);

export const action = command({ ...edited, params, form: z.object({}) }, async ({ context, params }) => {
  const outcome = await removeActivity(context, params.organisationId, params.activityId);
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(paths.profileEdit(params.organisationId, 'activities'), 'Activity removed');
});

export default function RemoveActivity() {
  const { organisationId, activity } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      heading="Are you sure you want to remove this activity?"
      button="Remove activity"
      back={paths.profileEdit(organisationId, 'activities')}
    >
      <p className="govuk-body">{activityTitle(activity)}</p>
      <p className="govuk-body">If it is published, others see it until you publish again.</p>
    </ConfirmPage>
  );
}
