import { viewedByPrime } from '#app/features/interests/find-answered.server.ts';
import { readOpenedList } from '#app/features/interests/opened-list.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(viewedByPrime, async ({ services, thing }) =>
  answerJson(await readOpenedList(services, thing)),
);
