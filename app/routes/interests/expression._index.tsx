import { useLoaderData } from '@remix-run/react';
import { ExpressionPage } from '#app/features/expressions/components/expression-page.tsx';
import { readExpressionPage } from '#app/features/expressions/expression-page.server.ts';
import { actsFor, editors } from '#app/features/identity/actor.ts';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('What we send with every interest');

export const loader = page({ access: { for: 'acting', as: 'provider' } }, async ({ services, actor }) => ({
  ...(await readExpressionPage(services, actingId(actor))),
  mayEdit: actsFor(actor, actingId(actor), editors),
}));

export default function Expression() {
  return <ExpressionPage {...useLoaderData<typeof loader>()} />;
}
