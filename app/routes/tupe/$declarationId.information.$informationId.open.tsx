import { useLoaderData } from '@remix-run/react';
import { OpenPage } from '#app/features/employee-information/components/open-page.tsx';
import { ofReleased } from '#app/features/employee-information/find-information.server.ts';
import { readOpening } from '#app/features/employee-information/read-opening.server.ts';
import { neverKept } from '#app/http/never-kept.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Open employee information');
export const headers = neverKept;

export const loader = page(
  { ...ofReleased, can: 'employee-information:open' },
  async ({ services, actor, thing, url }) => ({ view: await readOpening(services, actor, thing, url.searchParams) }),
);

export default function Open() {
  return <OpenPage {...useLoaderData<typeof loader>()} />;
}
