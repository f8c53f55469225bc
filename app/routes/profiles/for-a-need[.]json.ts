import { providersForText, textAnswer } from '#app/features/matching/find-for-text.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

// The page's own facts, for programs.
export const loader = page({ access: { for: 'everyone' } }, async ({ services, url }) => {
  const { answer, form } = await providersForText(services, url.searchParams);
  if (form.errors.length > 0) throw problem(400);
  return answerJson(textAnswer.parse(answer ?? { read: [], results: [] }));
});
