import { useLoaderData } from '@remix-run/react';
import { StewardPage } from '#app/features/accreditations/components/steward-page.tsx';
import { forStewards } from '#app/features/accreditations/find-accreditation.server.ts';
import { readAccreditation } from '#app/features/accreditations/read-accreditation.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Accreditation');

export const loader = page(
  { ...forStewards, can: 'accreditation:view-as-steward' },
  async ({ services, actor, thing }) => ({ accreditation: await readAccreditation(services, actor, thing) }),
);

export default function StewardAccreditation() {
  return <StewardPage {...useLoaderData<typeof loader>()} />;
}
