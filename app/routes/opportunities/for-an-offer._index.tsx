import { useLoaderData } from '@remix-run/react';
import { ForTextPage, type ForTextWords } from '#app/features/matching/components/for-text-page.tsx';
import { opportunitiesForText } from '#app/features/matching/find-for-text.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Find opportunities for what you do');

export const loader = page({ access: { for: 'everyone' } }, ({ services, url }) =>
  opportunitiesForText(services, url.searchParams),
);

const words: ForTextWords = {
  heading: 'Find opportunities for what you do',
  intro: 'Say in your own words what you do, for whom and where. We compare it with what primes have published.',
  label: 'What do you do?',
  hint: 'For example: we coach lone parents in Leeds who want to go back to work',
  button: 'Find opportunities',
  one: 'opportunity is nearest',
  other: 'opportunities are nearest',
  rows: 'Asks for',
  nothing: 'No opportunity asks for anything of the kind. Try other words, or leave out the place.',
  action: paths.opportunitiesForOffer(),
  href: paths.opportunity,
  jsonHref: paths.opportunitiesForOfferJson,
};

export default function OpportunitiesForOffer() {
  return <ForTextPage {...useLoaderData<typeof loader>()} words={words} next={null} />;
}
