import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { EndRecipientPage } from '#app/features/employee-information/components/recipient-pages.tsx';
import { ofRecipient } from '#app/features/employee-information/find-recipient.server.ts';
import { endRecipient } from '#app/features/employee-information/name-recipient.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofRecipient, can: 'employee-information:end-recipient' } as const;

export const handle = titled('End what somebody is named for');

export const loader = page(declaration, async ({ thing }) => ({ view: thing.view }));

export const action = command({ ...declaration, form: z.object({}) }, async ({ context, params }) => {
  const ended = await endRecipient(context, params.declarationId, params.recipientId);
  if (!ended.ok) throw problem(404);
  return redirectWithFlash(paths.employeeInformation(params.declarationId), 'They are named no longer');
});

export default function EndRecipient() {
  return <EndRecipientPage {...useLoaderData<typeof loader>()} />;
}
