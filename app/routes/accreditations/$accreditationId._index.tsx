import { useLoaderData } from '@remix-run/react';
import { AccreditationPage } from '#app/features/accreditations/components/accreditation-page.tsx';
import { ofAccreditation } from '#app/features/accreditations/find-accreditation.server.ts';
import { readAccreditation } from '#app/features/accreditations/read-accreditation.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Accreditation');

export const loader = page({ ...ofAccreditation, can: 'accreditation:view' }, async ({ services, actor, thing }) => ({
  accreditation: await readAccreditation(services, actor, thing),
}));

export default function Accreditation() {
  return <AccreditationPage {...useLoaderData<typeof loader>()} />;
}
