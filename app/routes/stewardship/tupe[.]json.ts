import { pageNumber } from '#app/features/page-number.ts';
import { oversightFilter } from '#app/features/tupe-oversight/filter.ts';
import { readOversight } from '#app/features/tupe-oversight/read-oversight.server.ts';
import { oversightAnswer } from '#app/features/tupe-oversight/schema.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) => {
  const { searchParams } = url;
  const answer = await readOversight(services, oversightFilter(searchParams), pageNumber(searchParams));
  return answerJson(oversightAnswer.parse(answer));
});
