import { useLoaderData } from '@remix-run/react';
import { AwaitingPage } from '#app/features/attestations/components/awaiting-page.tsx';
import { ofOwn } from '#app/features/attestations/find-attested.server.ts';
import { type Awaiting, readAwaiting } from '#app/features/attestations/read-awaiting.server.ts';
import { pageNumber, pageOf } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Views that are asked of you');

export const loader = page(ofOwn, async ({ services, thing, url }) => ({
  ...paged(await readAwaiting(services, thing.organisationId), pageNumber(url.searchParams)),
  organisationName: thing.organisation.name,
}));

// Of each the items that wait are listed too.
const perPage = 20;

function paged(subjects: Awaiting, page: number) {
  const waiting = subjects.reduce((sum, subject) => sum + subject.waiting.length, 0);
  return { ...pageOf(subjects, page, perPage), waiting, of: subjects.length };
}

export default function Validations() {
  return <AwaitingPage {...useLoaderData<typeof loader>()} />;
}
