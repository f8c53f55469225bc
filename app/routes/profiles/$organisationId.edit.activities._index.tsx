import { useLoaderData } from '@remix-run/react';
import { activityTitle } from '#app/features/profiles/components/activity-card.tsx';
import { readActivities } from '#app/features/profiles/edit-activity-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Tag } from '#app/ui/tag.tsx';

export const handle = titled('Your activities');

export const loader = page(edited, ({ services, thing }) => readActivities(services, thing.organisationId));

export default function Activities() {
  const { organisationId, activities } = useLoaderData<typeof loader>();
  const edit = (step: string) => paths.profileEdit(organisationId, step);
  return (
    <>
      <BackLink href={edit('')} text="Back to your profile" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Your activities</h1>
          <p className="govuk-body">
            An activity is one service, for some people, in some places. Add one for each service that differs in any of
            these.
          </p>
          {activities.length === 0 && <p className="govuk-body">You have not added an activity yet.</p>}
          <SummaryList
            rows={activities.map((activity) => ({
              key: activityTitle(activity),
              value: activity.isFinished ? 'Finished' : { text: <Tag>Incomplete</Tag> },
              actions: [
                {
                  href: edit(`activities/${activity.id}`),
                  text: 'Change',
                  visuallyHiddenText: activityTitle(activity),
                },
                {
                  href: edit(`activities/${activity.id}/remove`),
                  text: 'Remove',
                  visuallyHiddenText: activityTitle(activity),
                },
              ],
            }))}
          />
          <Button href={edit('activities/new')} variant={activities.length > 0 ? 'secondary' : undefined}>
            {activities.length > 0 ? 'Add another activity' : 'Add an activity'}
          </Button>
          <p className="govuk-body">
            <a className="govuk-link" href={edit('text')}>
              Read activities from a text that you paste
            </a>
          </p>
        </div>
      </div>
    </>
  );
}
