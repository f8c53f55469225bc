import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findStopLink, stopInvitationsBy } from '#app/features/invitations/stop-invitations.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

// Whoever holds the link from the mail may use it: it can do this and nothing else.
const declaration = { access: { for: 'everyone' }, params: z.object({ token: z.string().max(100) }) } as const;

export const handle = titled('No more invitations');

export const loader = page(declaration, async ({ services, params }) => {
  const found = await findStopLink(services, params.token);
  if (!found) throw problem(404);
  return { name: found.name, stopped: found.stoppedAt !== null };
});

export const action = command({ ...declaration, form: z.unknown() }, async ({ context, params }) => {
  const outcome = await stopInvitationsBy(context, params.token);
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(paths.invitationStop(params.token), `${outcome.name} will get no more invitations`);
});

export default function StopInvitations() {
  const { name, stopped } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">No more invitations to {name}</h1>
        {stopped ? (
          <p className="govuk-body">No prime can send an invitation to this directory entry.</p>
        ) : (
          <PageForm>
            <p className="govuk-body">
              Primes will no longer be able to invite {name} through its directory entry. If your organisation takes the
              entry over later, its own people decide what they get.
            </p>
            <Button>Stop invitations</Button>
          </PageForm>
        )}
      </div>
    </div>
  );
}
