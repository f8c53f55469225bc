import { useLoaderData } from '@remix-run/react';
import { ForTextPage, type ForTextWords } from '#app/features/matching/components/for-text-page.tsx';
import { providersForText } from '#app/features/matching/find-for-text.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Find providers for a need in your own words');

export const loader = page({ access: { for: 'everyone' } }, async ({ services, actor, url }) => ({
  ...(await providersForText(services, url.searchParams)),
  mayPost: actor.kind === 'person' && actor.acting?.isPrime === true && actor.acting.role !== 'viewer',
}));

const words: ForTextWords = {
  heading: 'Find providers for a need in your own words',
  intro:
    'Describe the need as you would to a colleague: what is to be done, for whom and where. We compare it with what providers and public registers say.',
  label: 'What do you need?',
  hint: 'For example: help for people who leave prison in Hull to find work and a home',
  button: 'Find providers',
  one: 'provider is nearest',
  other: 'providers are nearest',
  rows: 'Answers with',
  nothing: 'No provider says anything of the kind. Try other words, or leave out the place.',
  action: paths.profilesForNeed(),
  href: paths.profile,
  jsonHref: paths.profilesForNeedJson,
};

export default function ProvidersForNeed() {
  const { mayPost, ...found } = useLoaderData<typeof loader>();
  return <ForTextPage {...found} words={words} next={mayPost && <PostLink text={found.text} />} />;
}

function PostLink({ text }: { text: string }) {
  return (
    <a className="govuk-link" href={paths.opportunityNew(text)}>
      Start an opportunity with these words
    </a>
  );
}
