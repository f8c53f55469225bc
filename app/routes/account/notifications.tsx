import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { signedIn } from '#app/features/identity/actor.ts';
import { NotificationListPage } from '#app/features/notifications/components/notification-list-page.tsx';
import { listNotifications, markNotificationsSeen } from '#app/features/notifications/list-notifications.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('What is new for you');

export const loader = page({ access: { for: 'person' } }, async ({ actor, services, url }) =>
  listNotifications(services, signedIn(actor).personId, pageNumber(url.searchParams)),
);

export const action = command(
  { access: { for: 'person' }, form: z.object({ until: z.iso.datetime() }) },
  async ({ context, form }) => {
    await markNotificationsSeen(context, new Date(form.until));
    return redirect(paths.notifications(), 303);
  },
);

export default function Notifications() {
  return <NotificationListPage {...useLoaderData<typeof loader>()} />;
}
