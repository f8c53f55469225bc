import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { AssumptionPage } from '#app/features/tupe-terms/components/assumption-page.tsx';
import { estimateForm } from '#app/features/tupe-terms/estimate-form.ts';
import { lotsOf, readCosts } from '#app/features/tupe-terms/read-costs.server.ts';
import { readEstimate } from '#app/features/tupe-terms/read-estimate.server.ts';
import { assumptionForm } from '#app/features/tupe-terms/schema.ts';
import { setAssumption } from '#app/features/tupe-terms/set-assumption.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { checkQuery } from '#app/http/query.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:edit' } as const;

export const handle = titled('Set what a transfer is taken to cost');

export const loader = page(declaration, async ({ services, actor, thing, url }) => {
  const { value } = checkQuery(estimateForm, url);
  return {
    costs: await readCosts(services, actor, thing),
    estimate: readEstimate(services, actor, thing, value).estimate,
  };
});

export const action = command(
  { ...declaration, form: async ({ services, thing }) => assumptionForm(await lotsOf(services, thing)) },
  async ({ context, thing, form, url, refuse }) => {
    const estimate = checkQuery(estimateForm, url).value;
    const set = await setAssumption(context, thing, { ...form, estimate });
    if (set.ok) return redirectWithFlash(paths.tupeCosts(thing.id), `Version ${set.version} is set`);
    if (set.reason === 'unknown') throw problem(404);
    return refuse('reason', 'Enter why it is changed. Everybody who compares prices reads it');
  },
);

export default function Assumption() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AssumptionPage form={form} {...useLoaderData<typeof loader>()} />;
}
