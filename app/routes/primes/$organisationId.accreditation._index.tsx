import { useLoaderData } from '@remix-run/react';
import { PublicPage } from '#app/features/accreditations/components/public-page.tsx';
import { type PublicAccreditation, readPublic } from '#app/features/accreditations/read-public.server.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<PublicAccreditation>(({ prime }) => `Accreditation of ${prime.name}`);

export const loader = page(primePage, async ({ services, thing }) => readPublic(services, thing));

export default function PrimeAccreditation() {
  return <PublicPage {...useLoaderData<typeof loader>()} />;
}
