import { readAboutUsPage } from '#app/features/concerns/read-about-us.server.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor, url }) =>
  answerJson(
    await readAboutUsPage(services, signedIn(actor).acting?.organisationId ?? '', pageNumber(url.searchParams)),
  ),
);
