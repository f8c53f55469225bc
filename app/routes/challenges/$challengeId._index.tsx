import { useLoaderData } from '@remix-run/react';
import { ChallengePage } from '#app/features/challenges/components/challenge-page.tsx';
import { ofChallenge } from '#app/features/challenges/find-challenge.server.ts';
import { readChallenge } from '#app/features/challenges/read-challenge.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Review of a decision');

export const loader = page({ ...ofChallenge, can: 'challenge:view' }, async ({ services, actor, thing }) => ({
  challenge: await readChallenge(services, actor, thing),
}));

export default function Challenge() {
  return <ChallengePage {...useLoaderData<typeof loader>()} />;
}
