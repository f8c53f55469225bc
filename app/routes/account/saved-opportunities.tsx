import { useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { SavedList } from '#app/features/saved-opportunities/components/saved-list.tsx';
import { listSavedOpportunities } from '#app/features/saved-opportunities/list-saved.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';

export const handle = titled('Your saved opportunities');

export const loader = page({ access: { for: 'person' } }, async ({ actor, services }) => ({
  opportunities: await listSavedOpportunities(services, signedIn(actor).personId),
}));

export default function SavedOpportunities() {
  const { opportunities } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.account()} text="Your account" />
      <h1 className="govuk-heading-l">Your saved opportunities</h1>
      <SavedList opportunities={opportunities} />
    </>
  );
}
