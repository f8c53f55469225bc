import { useLoaderData } from '@remix-run/react';
import { HomePage } from '#app/features/accreditations/components/home-page.tsx';
import { readHome } from '#app/features/accreditations/read-accreditation.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Accreditations');

export const loader = page({ access: { for: 'person' } }, async ({ services, actor }) => readHome(services, actor));

export default function Accreditations() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
