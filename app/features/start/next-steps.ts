import { paths } from '#app/paths.ts';
import type { ActingMembership } from '../identity/actor.ts';

export type NextStep = { href: string; text: string; hint: string };
type ProfileStatus = 'draft' | 'published' | 'unpublished' | null;

/** What a signed-in person can do next, for the organisation that they act for. */
export function nextSteps(acting: ActingMembership | null, profileStatus: ProfileStatus): NextStep[] {
  if (!acting) return joinSteps;
  const id = acting.organisationId;
  return [
    ...(acting.isSteward ? [stewardStep] : []),
    ...(acting.isProvider ? providerSteps(id, profileStatus) : []),
    ...(acting.isPrime ? primeSteps : []),
  ];
}

/** For whoever is appointed to assess primes today. */
export const assessorStep: NextStep = {
  href: paths.accreditations(),
  text: 'What you assess',
  hint: 'Primes that a steward appointed you to, until the last day of your appointment',
};

const joinSteps: NextStep[] = [
  {
    href: paths.organisationNew(),
    text: 'Register your organisation',
    hint: 'Nobody from it is here yet, and you may speak for it',
  },
  {
    href: paths.organisations(),
    text: 'Find and join your organisation',
    hint: 'A colleague has registered it, or it is in the directory without an owner',
  },
];

const stewardStep: NextStep = {
  href: paths.stewardship(),
  text: 'Organisations waiting to be verified',
  hint: 'Check their identifiers, verify or refuse them, and settle clashes',
};

const primeSteps: NextStep[] = [
  {
    href: paths.opportunitiesOwn(),
    text: 'Your opportunities',
    hint: 'Drafts, those that are open, and who fits each',
  },
  {
    href: paths.opportunityNew(),
    text: 'Post an opportunity',
    hint: 'Work under a head contract that you want a partner for',
  },
];

function providerSteps(organisationId: string, status: ProfileStatus): NextStep[] {
  if (status === 'published') {
    return [
      {
        href: paths.profileMatches(organisationId),
        text: 'Opportunities that fit you',
        hint: 'Ranked, with the reasons and what would raise each score',
      },
      { href: paths.profileEdit(organisationId), text: 'Keep your profile up to date', hint: 'It is published' },
    ];
  }
  return [
    {
      href: paths.profileEdit(organisationId),
      text: status === null ? 'Start your profile' : 'Finish and publish your profile',
      hint: 'Primes find you by it, and you answer every opportunity with it',
    },
  ];
}
