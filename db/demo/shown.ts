import type { DemoOpportunity } from './opportunities.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { ShownOrganisations } from './people.ts';
import type { DemoProfile } from './profiles.ts';

/**
 * Whom a visitor can be: the small provider with the most open opportunities in its own places, for its own people, and
 * the prime that posted one of them, so that each finds the other.
 */
export function shownOrganisations(
  organisations: readonly DemoOrganisation[],
  profiles: readonly DemoProfile[],
  opportunities: readonly DemoOpportunity[],
  today: string,
): ShownOrganisations {
  const open = opportunities.filter(
    ({ status, snapshot }) => status === 'published' && (snapshot.responseDeadline ?? '') > today,
  );
  const candidates = organisations
    .filter(({ kind, status, sizeBand }) => kind && status === 'verified' && sizeBand !== 'large')
    .map((provider) => {
      const profile = profiles.find(({ snapshot }) => snapshot.organisationId === provider.id);
      return { provider, fitting: open.filter((opportunity) => profile && overlaps(profile, opportunity)) };
    })
    .sort((left, right) => right.fitting.length - left.fitting.length);
  const best = candidates[0];
  const prime = organisations.find(({ id }) => id === best?.fitting[0]?.snapshot.organisationId);
  const steward = organisations.find(({ role }) => role === 'steward');
  if (!best || !prime || !steward) throw new RangeError('The demo market has nobody to be');
  return { provider: best.provider, prime, steward };
}

/** What is open and nobody needs a certificate for. */
export function canBeAnswered({ status, snapshot }: DemoOpportunity, today: string): boolean {
  const isOpen = status === 'published' && (snapshot.responseDeadline ?? '') > today;
  return isOpen && snapshot.mandatoryEvidence.length === 0;
}

/** Whether a provider offers some of what an opportunity asks for. */
export function overlaps(profile: DemoProfile, opportunity: DemoOpportunity): boolean {
  return opportunity.snapshot.requirements.some((requirement) =>
    profile.snapshot.activities.some(
      (activity) =>
        activity.serviceType === requirement.serviceType &&
        activity.customerGroups.some((group) => requirement.customerGroups.includes(group)) &&
        activity.districts.some((district) => requirement.districts.includes(district)),
    ),
  );
}
