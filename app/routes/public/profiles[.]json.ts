import { directoryAnswer, searchDirectory } from '#app/features/directory/search-directory.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'everyone' } }, async ({ services, url }) => {
  const { answer } = await searchDirectory(services, url.searchParams);
  return answerJson(directoryAnswer.parse(answer));
});
