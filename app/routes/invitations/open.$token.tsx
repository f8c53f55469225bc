import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { OpenPage } from '#app/features/invitations/components/open-page.tsx';
import { findOpenLink, openInvitationBy } from '#app/features/invitations/open-invitation.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

// Whoever holds the link from the mail or the letter may use it: it leads to a public page and says that it was used.
const declaration = { access: { for: 'everyone' }, params: z.object({ token: z.string().max(100) }) } as const;

export const handle = titled('Invitation');

export const loader = page(declaration, async ({ services, params }) => {
  const found = await findOpenLink(services, params.token);
  if (!found) throw problem(404);
  return found;
});

export const action = command({ ...declaration, form: z.unknown() }, async ({ context, params }) => {
  const outcome = await openInvitationBy(context, params.token);
  if (!outcome.ok) throw problem(404);
  return redirect(paths.opportunity(outcome.opportunityId));
});

export default function OpenInvitation() {
  return <OpenPage {...useLoaderData<typeof loader>()} />;
}
