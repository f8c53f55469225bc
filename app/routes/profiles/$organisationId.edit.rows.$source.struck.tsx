import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { offerStruckRowsAgain } from '#app/features/profiles/accept-rows.server.ts';
import { editedRows, readProposedRows } from '#app/features/profiles/proposed-rows.server.ts';
import { StruckPage } from '#app/features/proposals/components/struck-page.tsx';
import { found } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('What you struck out');

export const loader = page(editedRows, async ({ services, params }) => found(await readProposedRows(services, params)));

export const action = command(
  { ...editedRows, form: z.object({}) },
  async ({ context, params: { organisationId, source } }) => {
    await offerStruckRowsAgain(context, organisationId);
    return redirect(paths.profileEdit(organisationId, `rows/${source}`), 303);
  },
);

export default function StruckRows() {
  const { organisationId, source, struck } = useLoaderData<typeof loader>();
  return <StruckPage struck={struck} back={paths.profileEdit(organisationId, `rows/${source}`)} />;
}
