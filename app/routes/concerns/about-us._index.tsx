import { useLoaderData } from '@remix-run/react';
import { AboutUsPage } from '#app/features/concerns/components/about-us-page.tsx';
import { readAboutUsPage } from '#app/features/concerns/read-about-us.server.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Concerns about us');

export const loader = page({ access: { for: 'acting' } }, ({ services, actor, url }) =>
  readAboutUsPage(services, signedIn(actor).acting?.organisationId ?? '', pageNumber(url.searchParams)),
);

export default function AboutUs() {
  return <AboutUsPage {...useLoaderData<typeof loader>()} />;
}
