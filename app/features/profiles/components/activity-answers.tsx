import type { ReactNode } from 'react';
import { formatDate } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { PlaceList } from '../../places/components/place-list.tsx';
import type { ActivityStep } from '../domain.ts';
import type { PublicProfile } from '../public-profile.ts';
import { Names } from './names.tsx';
import { Paragraphs } from './paragraphs.tsx';

type ActivityAnswersProps = {
  activity: PublicProfile['activities'][number];
  /** Questions that must be answered before publishing. */
  open: readonly ActivityStep[];
  /** Where each answer is changed. */
  change: (step: ActivityStep) => string;
};

/** The answers about one activity, each with a link to change it. */
export function ActivityAnswersList({ activity, open, change }: ActivityAnswersProps) {
  const row = (step: ActivityStep, key: string, value: ReactNode) => ({
    key,
    value: { text: open.includes(step) ? <Tag>Not answered yet</Tag> : value },
    actions: [{ href: change(step), text: 'Change', visuallyHiddenText: key.toLowerCase() }],
  });
  const { service, customerGroups, specialisms, places, ways, capacityPerMonth, since, description } = activity;
  return (
    <SummaryList
      rows={[
        row('service', 'Service', service.name),
        row('people', 'Customer groups', <Names names={customerGroups} />),
        row('people', 'Specialisms', <Names names={specialisms} />),
        row('places', 'Places', <PlaceList places={places} of={service.name.toLowerCase()} />),
        row('ways', 'Ways of working', <Names names={ways} />),
        row('capacity', 'People a month', capacityPerMonth?.toLocaleString('en-GB') ?? 'Not provided'),
        row('capacity', 'Since', since ? formatDate(since) : 'Not provided'),
        row('description', 'Description', description ? <Paragraphs text={description} /> : 'Not provided'),
      ]}
    />
  );
}
