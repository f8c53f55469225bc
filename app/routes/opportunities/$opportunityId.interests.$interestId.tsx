import { useLoaderData } from '@remix-run/react';
import { OpenedInterestPage } from '#app/features/interests/components/opened-interest.tsx';
import { readByPrime } from '#app/features/interests/find-answered.server.ts';
import { readOpened } from '#app/features/interests/opened-list.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ interest: { label: string } }>(({ interest }) => interest.label);

export const loader = page(readByPrime, async ({ services, thing, params }) => ({
  opportunityId: params.opportunityId,
  interest: await readOpened(services, thing.interest),
}));

export default function Interest() {
  return <OpenedInterestPage {...useLoaderData<typeof loader>()} />;
}
