import { useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { SavedSearchList } from '#app/features/saved-searches/components/saved-search-list.tsx';
import { listSearches } from '#app/features/saved-searches/list-searches.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';

export const handle = titled('Your saved searches');

export const loader = page({ access: { for: 'person' } }, async ({ actor, services }) => ({
  searches: await listSearches(services, signedIn(actor).personId),
}));

export default function SavedSearches() {
  const { searches } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.account()} text="Your account" />
      <h1 className="govuk-heading-l">Your saved searches</h1>
      <SavedSearchList searches={searches} />
    </>
  );
}
