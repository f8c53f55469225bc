import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { StopAlertsPage } from '#app/features/notifications/components/stop-alerts-page.tsx';
import { findStopLink, type StopLink, stopAlerts } from '#app/features/notifications/preferences.server.ts';
import { stopForm } from '#app/features/notifications/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

// Whoever holds the link from the mail may use it, without signing in: it can stop alerts and nothing else. A mail program
// posts to it by itself when its reader presses "unsubscribe" (RFC 8058).
const declaration = { access: { for: 'everyone' }, params: z.object({ token: z.string().max(300) }) } as const;

export const handle = titled<StopLink>(({ stopped }) => (stopped ? 'These emails have stopped' : 'Stop these emails'));

export const loader = page(declaration, async ({ services, params }) =>
  found(await findStopLink(services, params.token)),
);

export const action = command({ ...declaration, form: stopForm }, async ({ context, params, form }) => {
  const outcome = await stopAlerts(context, params.token, form.scope === 'all');
  if (!outcome.ok) throw problem(404);
  // A mail program follows no redirect.
  if (form['List-Unsubscribe']) return null;
  return redirectWithFlash(paths.alertStop(params.token), 'You will get no more of these emails');
});

export default function StopAlerts() {
  return <StopAlertsPage {...useLoaderData<typeof loader>()} />;
}
