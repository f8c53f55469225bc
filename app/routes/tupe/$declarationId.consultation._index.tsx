import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { ConsultationPage } from '#app/features/tupe-consultation/components/consultation-page.tsx';
import { readConsultation } from '#app/features/tupe-consultation/read-consultation.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Inform and consult');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, actor, thing }) => ({
  consultation: await readConsultation(services, actor, thing),
}));

export default function Consultation() {
  return <ConsultationPage {...useLoaderData<typeof loader>()} />;
}
