import { viewed } from '#app/features/profiles/find-profile.server.ts';
import { publicProfile } from '#app/features/profiles/public-profile.ts';
import { readProfile } from '#app/features/profiles/read-profile.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

// The page's own facts, for programs: the same policies, so that nothing is here that the page would hide.
export const loader = page(viewed, async ({ services, actor, thing }) => {
  const read = await readProfile(services, actor, thing);
  if (!read) throw problem(404);
  const { profile, version, publishedAt } = read;
  return answerJson({ ...publicProfile.parse(profile), version, publishedAt: publishedAt.toISOString() });
});
