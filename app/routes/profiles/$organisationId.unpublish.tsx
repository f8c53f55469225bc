import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ConfirmPage } from '#app/features/profiles/components/confirm-page.tsx';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { unpublishProfile } from '#app/features/profiles/publish.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Unpublish your profile');

export const loader = page(edited, async ({ thing: { organisationId } }) => ({ organisationId }));

export const action = command({ ...edited, form: z.object({}) }, async ({ context, thing: { organisationId } }) => {
  await unpublishProfile(context, organisationId);
  return redirectWithFlash(paths.profileEdit(organisationId), 'Your profile is no longer published');
});

export default function Unpublish() {
  const { organisationId } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      heading="Are you sure you want to unpublish your profile?"
      button="Unpublish profile"
      back={paths.profileEdit(organisationId)}
    >
      <p className="govuk-body">
        Primes will no longer find you, and your page will not open for anyone else. What you have written is kept, and
        you can publish again at any time.
      </p>
    </ConfirmPage>
  );
}
