import { useLoaderData } from '@remix-run/react';
import { OwnInterestList } from '#app/features/interests/components/own-interests.tsx';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { listOwnInterests } from '#app/features/interests/list-own.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Our interests');

export const loader = page({ access: { for: 'acting', as: 'provider' } }, ({ services, actor, url }) =>
  listOwnInterests(services, actingId(actor), url.searchParams.get('page')),
);

export default function OwnInterests() {
  return <OwnInterestList {...useLoaderData<typeof loader>()} />;
}
