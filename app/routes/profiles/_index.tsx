import { useLoaderData } from '@remix-run/react';
import { DirectoryPage } from '#app/features/directory/components/directory-page.tsx';
import { type DirectoryPageData, directoryPageOf } from '#app/features/directory/directory-page.server.ts';
import { mayInvite } from '#app/features/invitations/choose-opportunity.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<DirectoryPageData>(({ list }) =>
  list.pages > 1 ? `Find a provider (page ${list.page} of ${list.pages})` : 'Find a provider',
);

export const loader = page({ access: { for: 'everyone' } }, async ({ services, actor, url }) => ({
  ...(await directoryPageOf(services, url.searchParams)),
  mayInvite: mayInvite(actor),
}));

export default function Directory() {
  return <DirectoryPage {...useLoaderData<typeof loader>()} />;
}
