import { useLoaderData } from '@remix-run/react';
import { PublicUndertakingPage } from '#app/features/undertakings/components/public-page.tsx';
import { readPublicUndertaking } from '#app/features/undertakings/read-undertakings.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('How stewards act on breaches');

export const loader = page({ access: { for: 'everyone' } }, async ({ services }) => ({
  undertaking: await readPublicUndertaking(services),
}));

export default function Undertakings() {
  return <PublicUndertakingPage {...useLoaderData<typeof loader>()} />;
}
