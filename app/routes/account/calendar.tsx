import { useLoaderData } from '@remix-run/react';
import { FeedPage } from '#app/features/calendars/components/feed-page.tsx';
import { ownFeed, renewFeed, revokeFeed } from '#app/features/calendars/own-feed.server.ts';
import { feedForm } from '#app/features/calendars/schema.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Your calendar of deadlines');

export const loader = page({ access: { for: 'person' } }, async ({ actor, services }) => ({
  feed: await ownFeed(services, signedIn(actor).personId),
}));

export const action = command({ access: { for: 'person' }, form: feedForm }, async ({ context, form }) => {
  if (form.intent === 'revoke') {
    await revokeFeed(context);
    return redirectWithFlash(paths.accountCalendar(), 'Your calendar has ended. Its address answers nothing any more');
  }
  await renewFeed(context);
  return redirectWithFlash(paths.accountCalendar(), 'Your calendar has a new address');
});

export default function AccountCalendar() {
  return <FeedPage {...useLoaderData<typeof loader>()} />;
}
