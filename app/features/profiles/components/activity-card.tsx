import { formatDate } from '#app/features/wording.ts';
import type { SummaryAction } from '#app/ui/summary-action.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { PlaceList } from '../../places/components/place-list.tsx';
import { Quotes } from '../../proposals/components/quotes.tsx';
import type { PublicProfile } from '../public-profile.ts';
import { Names } from './names.tsx';
import { Paragraphs } from './paragraphs.tsx';

type Activity = PublicProfile['activities'][number];

/** One activity in full. */
export function ActivityCard({ activity, actions }: { activity: Activity; actions?: SummaryAction[] }) {
  const title = activityTitle(activity);
  return (
    <SummaryList
      card={{ title, headingLevel: 3, actions }}
      rows={[
        { key: 'For', value: <Names names={activity.customerGroups} /> },
        activity.specialisms.length > 0 && { key: 'Specialisms', value: <Names names={activity.specialisms} /> },
        { key: 'Where', value: <PlaceList places={activity.places} of={title} /> },
        { key: 'How', value: <Names names={activity.ways} /> },
        { key: 'People a month', value: activity.capacityPerMonth?.toLocaleString('en-GB') ?? 'Not stated' },
        activity.since && { key: 'Since', value: formatDate(activity.since) },
        activity.description !== '' && { key: 'Description', value: <Paragraphs text={activity.description} /> },
        activity.readFrom && {
          key: 'Read from',
          value: (
            <>
              {activity.readFrom.source}: a guess that the organisation has not confirmed.
              <Quotes passages={activity.readFrom.passages} />
            </>
          ),
        },
      ]}
    />
  );
}

/** What an activity is called in headings and lists. */
export function activityTitle({ service, places }: Pick<Activity, 'service' | 'places'>): string {
  return places.count === 0 ? service.name : `${service.name}: ${shorten(places.summary)}`;
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 80).replace(/\s+\S*$/, '')}…` : text);
