import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import type { Reference } from '#app/services/reference.ts';
import { publishedOpportunity, publishedProfile, publishedRequirement } from '#test/support/published.ts';
import { type Chance, createChance } from './chance.ts';
import { drawWord } from './words.ts';

type Codes = { services: string[]; groups: string[]; specialisms: string[]; capabilities: string[] };

/** Providers of a made-up market: six in ten local, three regional, one national, with as much text as real ones write. */
export function* syntheticProfiles(number: number, reference: Reference): Generator<ProfileSnapshot> {
  const chance = createChance(20_261_123);
  const codes = codesOf(reference);
  for (let index = 0; index < number; index += 1) yield syntheticProfile(index, chance, codes, reference);
}

/** Opportunities of primes: over a few districts, over a region, and over all of the country. */
export function* syntheticOpportunities(
  number: number,
  primes: readonly string[],
  reference: Reference,
): Generator<OpportunitySnapshot> {
  const chance = createChance(19_990_401);
  const codes = codesOf(reference);
  for (let index = 0; index < number; index += 1) {
    const districts = [local, regional, national][index % 3]?.(chance, reference) ?? [];
    yield publishedOpportunity({
      opportunityId: chance.id(),
      organisationId: primes[index % primes.length] ?? '',
      title: `${sentence(chance, 4)} ${index}`,
      summary: prose(chance, 5),
      responseDeadline: '2026-07-01',
      requirements: Array.from({ length: 1 + (index % 3) }, () =>
        publishedRequirement({
          id: chance.id(),
          serviceType: chance.pick(codes.services),
          customerGroups: chance.some(codes.groups, 2),
          specialisms: chance.some(codes.specialisms, 2),
          districts,
          capabilities: chance
            .some(codes.capabilities, 3)
            .map((code) => ({ code, level: 1 + chance.whole(3), importance: 'essential' as const })),
          description: prose(chance, 2),
        }),
      ),
    });
  }
}

function syntheticProfile(index: number, chance: Chance, codes: Codes, reference: Reference): ProfileSnapshot {
  const reach = index % 10;
  const districts = (reach < 6 ? local : reach < 9 ? regional : national)(chance, reference);
  const claimed = chance.is(0.5);
  const capabilities = chance.some(codes.capabilities, claimed ? 4 + chance.whole(8) : 0);
  return publishedProfile({
    organisationId: chance.id(),
    name: `${sentence(chance, 2)} ${chance.pick(['Trust', 'Works', 'Skills', 'Community', 'Partnership'])} ${index}`,
    claimed,
    legalForm: chance.pick(['clg', 'cls', 'cio', 'charity']),
    sizeBand: chance.pick(['micro', 'small', 'medium', 'large']),
    summary: prose(chance, 6),
    registerText: claimed ? null : prose(chance, 3),
    activities: Array.from({ length: 1 + chance.whole(4) }, () => ({
      id: chance.id(),
      serviceType: chance.pick(codes.services),
      customerGroups: chance.some(codes.groups, 1 + chance.whole(4)),
      specialisms: chance.some(codes.specialisms, chance.whole(4)),
      districts,
      ways: chance.some(['site', 'outreach', 'remote'] as const, 1 + chance.whole(2)),
      capacityPerMonth: chance.is(0.7) ? 5 + chance.whole(80) : null,
      since: null,
      description: prose(chance, 3),
    })),
    capabilities: capabilities.map((capabilityCode) => ({
      capabilityCode,
      claimedLevel: chance.whole(5),
      statement: prose(chance, 4),
      verifiedLevel: null,
      verifiedOn: null,
    })),
    evidence: capabilities.slice(0, 6).map((capabilityCode) => ({
      id: chance.id(),
      capabilityCode,
      kind: chance.pick(['case_study', 'outcome_dataset', 'reference_prime']),
      title: sentence(chance, 5),
      reference: null,
      fileId: null,
      validFrom: `202${4 + chance.whole(2)}-0${1 + chance.whole(9)}-01`,
      expiresOn: null,
      outcome: 'unverified' as const,
    })),
  });
}

function local(chance: Chance, { places }: Reference): string[] {
  const region = places.inRegion(chance.pick(places.regions).code);
  return chance.some(region, 1 + chance.whole(6));
}

function regional(chance: Chance, { places }: Reference): string[] {
  return [...places.inRegion(chance.pick(places.regions).code)];
}

function national(_chance: Chance, { places }: Reference): string[] {
  return [...places.codes];
}

function codesOf(reference: Reference): Codes {
  const all = (list: string) => reference.list(list).map(({ code }) => code);
  return {
    services: all('service_type'),
    groups: all('customer_group'),
    specialisms: all('specialism'),
    capabilities: all('capability'),
  };
}

function sentence(chance: Chance, length: number): string {
  const text = Array.from({ length }, () => drawWord(chance)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function prose(chance: Chance, sentences: number): string {
  return Array.from({ length: sentences }, () => `${sentence(chance, 8 + chance.whole(10))}.`).join(' ');
}
