import { useActionData, useLoaderData } from '@remix-run/react';
import { TogetherPage } from '#app/features/decisions/components/together-page.tsx';
import { decideTogether } from '#app/features/decisions/decide-together.server.ts';
import { decidedByPrime } from '#app/features/decisions/find-decided.server.ts';
import { readUndecided } from '#app/features/decisions/read-decision.server.ts';
import { refusalWords } from '#app/features/decisions/refusal-words.ts';
import { togetherForm } from '#app/features/decisions/schema.ts';
import { counted } from '#app/features/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Give one reason to several');

export const loader = page(decidedByPrime, async ({ services, thing }) => ({
  page: await readUndecided(services, thing),
}));

export const action = command(
  { ...decidedByPrime, form: async ({ services }) => togetherForm(await services.reference.current()) },
  async ({ context, thing, params: { opportunityId }, form, refuse }) => {
    const decided = await decideTogether(context, { organisationId: thing.organisationId, opportunityId }, form);
    if (!decided.ok) return refuse('pairs', refusalWords[decided.reason], 409);
    return redirectWithFlash(paths.opportunityDecisions(opportunityId), `${counted(decided.count, 'outcome')} given`);
  },
);

export default function Together() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <TogetherPage form={form} {...useLoaderData<typeof loader>()} />;
}
