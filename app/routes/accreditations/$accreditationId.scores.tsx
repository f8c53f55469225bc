import { useActionData, useLoaderData } from '@remix-run/react';
import { ScoresPage } from '#app/features/accreditations/components/scores-page.tsx';
import { ofAccreditation } from '#app/features/accreditations/find-accreditation.server.ts';
import { principleCodes, readAccreditation } from '#app/features/accreditations/read-accreditation.server.ts';
import { scorePrinciples } from '#app/features/accreditations/report.server.ts';
import { scoresForm } from '#app/features/accreditations/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAccreditation, can: 'accreditation:score' } as const;

export const handle = titled('Score the principles');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  accreditation: await readAccreditation(services, actor, thing),
}));

export const action = command(
  { ...declaration, form: async ({ services, thing }) => scoresForm(await principleCodes(services, thing)) },
  async ({ context, params, form }) => {
    const scored = await scorePrinciples(context, params.accreditationId, form);
    if (!scored.ok) throw problem(404);
    return redirectWithFlash(paths.accreditation(params.accreditationId), 'Saved. The prime sees it with the report');
  },
);

export default function AccreditationScores() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ScoresPage form={form} {...useLoaderData<typeof loader>()} />;
}
