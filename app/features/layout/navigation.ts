import { paths } from '#app/paths.ts';
import { type Actor, isSteward } from '../identity/actor.ts';

const isWithin = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

// The rooms that the home page of conduct leads into; sub-contracts have an entry of their own.
const conductRooms = [
  paths.commitments(),
  paths.attestations(),
  paths.validations(),
  paths.conductEvidence(),
  paths.findings(),
  paths.concerns(),
  paths.cases(),
  paths.accreditations(),
  paths.compact(),
  paths.ruleSets(),
];

export type NavigationEntry = { text: string; href: string; active: boolean };

/** The service navigation for whoever is looking: what a role can use, and nothing that would answer 403. */
export function navigationFor(actor: Actor, path: string): NavigationEntry[] {
  const acting = actor.kind === 'person' ? actor.acting : null;
  const entries = [
    { text: 'Opportunities', href: paths.opportunities() },
    { text: 'Providers', href: paths.profiles() },
    acting?.isPrime ? { text: 'Our opportunities', href: paths.opportunitiesOwn() } : null,
    acting?.isPrime ? { text: 'Head contracts', href: paths.headContracts() } : null,
    acting?.isProvider ? { text: 'Our profile', href: paths.profileEdit(acting.organisationId) } : null,
    acting?.isProvider ? { text: 'Our matches', href: paths.profileMatches(acting.organisationId) } : null,
    acting?.isProvider ? { text: 'Our interests', href: paths.interests() } : null,
    acting?.isPrime || acting?.isProvider ? { text: 'Conduct', href: paths.conduct() } : null,
    acting?.isPrime || acting?.isProvider ? { text: 'Sub-contracts', href: paths.subcontracts() } : null,
    acting?.isPrime || acting?.isProvider ? { text: 'TUPE', href: paths.tupe() } : null,
    acting && !acting.isSteward ? { text: 'Organisation', href: paths.organisation(acting.organisationId) } : null,
    isSteward(actor) ? { text: 'Stewardship', href: paths.stewardship() } : null,
  ].filter((entry) => entry !== null);
  const nearest = entries
    .filter(
      ({ href }) =>
        isWithin(path, href) || (href === paths.conduct() && conductRooms.some((room) => isWithin(path, room))),
    )
    .sort((left, right) => right.href.length - left.href.length)[0];
  return entries.map((entry) => ({ ...entry, active: entry === nearest }));
}
