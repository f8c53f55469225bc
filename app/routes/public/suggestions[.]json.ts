import { providerSuggestions } from '#app/features/directory/suggest-providers.ts';
import { opportunitySuggestions } from '#app/features/opportunities/suggest-opportunities.ts';
import { suggest } from '#app/features/search/suggest.server.ts';
import { suggestions } from '#app/features/search/suggestion.ts';
import { answerJson } from '#app/http/json.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { found } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

const sources = new Map([
  ['profile', providerSuggestions],
  ['opportunity', opportunitySuggestions],
]);

export const loader = page({ access: { for: 'everyone' } }, async ({ services, scope, url }) => {
  const source = found(sources.get(url.searchParams.get('in') ?? 'profile'));
  await requireLimit(scope, 'suggestion');
  const made = await suggest(services, source, url.searchParams.get('q') ?? '');
  return answerJson(suggestions.parse({ suggestions: made }));
});
