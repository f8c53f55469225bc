import { useLoaderData } from '@remix-run/react';
import { ConductPage } from '#app/features/conduct-record/components/conduct-page.tsx';
import { readConduct } from '#app/features/conduct-record/read-conduct.server.ts';
import type { ConductRecord } from '#app/features/conduct-record/schema.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<ConductRecord>(({ prime }) => `How ${prime.name} keeps its promises`);

export const loader = page(primePage, async ({ services, thing }) => readConduct(services, thing));

// Findings and notices of cases, once they are public, stand above the items: their rooms put them in here.
export default function Conduct() {
  return <ConductPage record={useLoaderData<typeof loader>()} />;
}
