import { useLoaderData } from '@remix-run/react';
import { DeclinesPage } from '#app/features/stewardship/components/declines-page.tsx';
import { readDeclines } from '#app/features/stewardship/read-declines.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Why providers say “not for us”');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services }) =>
  readDeclines(services),
);

export default function WhyNotForThem() {
  return <DeclinesPage {...useLoaderData<typeof loader>()} />;
}
