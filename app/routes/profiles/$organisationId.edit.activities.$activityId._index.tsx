import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ActivityAnswersList } from '#app/features/profiles/components/activity-answers.tsx';
import { readActivity } from '#app/features/profiles/edit-activity-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { found } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

export const handle = titled('Check this activity');

const params = z.object({ organisationId: z.uuid(), activityId: z.uuid() });

export const loader = page({ ...edited, params }, async ({ services, params }) =>
  found(await readActivity(services, params)),
);

export default function Activity() {
  const { organisationId, activity, open } = useLoaderData<typeof loader>();
  const edit = (step: string) => paths.profileEdit(organisationId, step);
  return (
    <>
      <BackLink href={edit('activities')} text="Back to your activities" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Check this activity</h1>
          <ActivityAnswersList
            activity={activity}
            open={open}
            change={(step) => edit(`activities/${activity.id}/${step}?change=yes`)}
          />
          <Button href={edit('activities')}>Continue</Button>
          <p className="govuk-body">
            <a className="govuk-link" href={edit(`activities/${activity.id}/remove`)}>
              Remove this activity
            </a>
          </p>
        </div>
      </div>
    </>
  );
}
