import { readPublicUndertaking } from '#app/features/undertakings/read-undertakings.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'everyone' } }, async ({ services }) =>
  answerJson(await readPublicUndertaking(services)),
);
