import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { TupeBeginPage } from '#app/features/subcontracts/components/tupe-begin-page.tsx';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { headOf } from '#app/features/subcontracts/read-subcontract.server.ts';
import { beginForSubcontract } from '#app/features/tupe-hub/begin-for-subcontract.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofSubcontract, can: 'subcontract:enter' } as const;

export const handle = titled('Begin a TUPE declaration');

export const loader = page(declaration, async ({ actor, thing }) => ({ head: headOf(actor, thing) }));

export const action = command({ ...declaration, form: z.object({}) }, async ({ context, params }) => {
  const { declarationId } = await beginForSubcontract(context, params.subcontractId);
  return redirect(paths.tupeDeclaration(declarationId));
});

export default function TupeBegin() {
  return <TupeBeginPage {...useLoaderData<typeof loader>()} />;
}
