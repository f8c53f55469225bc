import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { EstimatePage } from '#app/features/tupe-terms/components/estimate-page.tsx';
import { estimateForm } from '#app/features/tupe-terms/estimate-form.ts';
import { readEstimate } from '#app/features/tupe-terms/read-estimate.server.ts';
import { readEstimateStart } from '#app/features/tupe-terms/read-estimate-start.server.ts';
import { checkQuery } from '#app/http/query.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Estimate the cost of a transfer');

// A helper that keeps nothing: what was put in is in the address, so that it can be kept as a link.
export const loader = page({ ...ofDeclaration, can: 'tupe-terms:read' }, async ({ services, actor, thing, url }) => {
  const { value, form } = checkQuery(estimateForm, url);
  return {
    view: readEstimate(services, actor, thing, value),
    start: await readEstimateStart(services, actor, thing, url.searchParams),
    form,
    query: value ? url.search : null,
  };
});

export default function Estimate() {
  return <EstimatePage {...useLoaderData<typeof loader>()} />;
}
