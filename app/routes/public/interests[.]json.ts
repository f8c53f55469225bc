import { actingId } from '#app/features/interests/find-answered.server.ts';
import { listOwnInterests } from '#app/features/interests/list-own.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'acting', as: 'provider' } }, async ({ services, actor, url }) =>
  answerJson(await listOwnInterests(services, actingId(actor), url.searchParams.get('page'))),
);
