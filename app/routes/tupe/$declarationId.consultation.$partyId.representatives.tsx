import { useActionData, useLoaderData } from '@remix-run/react';
import type { ConsultationRefusal } from '#app/features/tupe-consultation/change-employer.server.ts';
import { RepresentativesPage } from '#app/features/tupe-consultation/components/representatives-page.tsx';
import { ofEmployer } from '#app/features/tupe-consultation/find-employer.server.ts';
import { readEmployer } from '#app/features/tupe-consultation/read-employer.server.ts';
import { recordRepresentatives } from '#app/features/tupe-consultation/record-representatives.server.ts';
import { refusalWords } from '#app/features/tupe-consultation/refusal-words.ts';
import { representativesForm } from '#app/features/tupe-consultation/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofEmployer, can: 'tupe-consultation:edit' } as const;

const fieldOf = (reason: ConsultationRefusal) =>
  reason.startsWith('election') ? 'electionHeldOn' : 'hasAffectedStaff';

export const handle = titled('Whom to inform');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  employer: await readEmployer(services, actor, thing),
}));

export const action = command(
  { ...declaration, form: representativesForm },
  async ({ context, params, form, refuse }) => {
    const result = await recordRepresentatives(context, params, form);
    if (!result.ok) return refuse(fieldOf(result.reason), refusalWords[result.reason], 409);
    return redirectWithFlash(paths.tupeEmployer(params.declarationId, params.partyId), 'Saved');
  },
);

export default function Representatives() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <RepresentativesPage form={form} {...useLoaderData<typeof loader>()} />;
}
