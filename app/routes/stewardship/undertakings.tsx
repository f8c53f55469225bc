import { useLoaderData } from '@remix-run/react';
import { UndertakingsPage } from '#app/features/undertakings/components/undertakings-page.tsx';
import { readUndertakings } from '#app/features/undertakings/read-undertakings.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('How stewards keep to their own days');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services }) =>
  readUndertakings(services),
);

export default function Undertakings() {
  return <UndertakingsPage {...useLoaderData<typeof loader>()} />;
}
