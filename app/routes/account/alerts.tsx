import { useActionData, useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { AlertChoicesPage } from '#app/features/notifications/components/alert-choices-page.tsx';
import { alertChoices, chooseAlerts, kindsFor } from '#app/features/notifications/preferences.server.ts';
import { alertChoicesForm } from '#app/features/notifications/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Emails that you get');

export const loader = page({ access: { for: 'person' } }, async ({ actor, services }) => {
  const person = signedIn(actor);
  return { kinds: kindsFor(person), choices: await alertChoices(services, person.personId) };
});

export const action = command({ access: { for: 'person' }, form: alertChoicesForm }, async ({ context, form }) => {
  await chooseAlerts(context, form);
  return redirectWithFlash(paths.alerts(), 'Your choice was saved');
});

export default function Alerts() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AlertChoicesPage {...useLoaderData<typeof loader>()} form={form} />;
}
