import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestThatFit, opportunitiesThatFit } from '#app/features/matching/find-opportunities.server.ts';
import { providersThatFit } from '#app/features/matching/find-providers.server.ts';
import { matchOfPair } from '#app/features/matching/match-pair.server.ts';
import { whoWouldMatch } from '#app/features/matching/who-would-match.server.ts';
import { syncProfile } from '#app/features/profiles/sync-search.server.ts';
import type { Services } from '#app/services/services.ts';
import { createOrganisation } from '#test/support/actors.ts';
import {
  eastRiding,
  hull,
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedActivity,
  publishedOpportunity,
  publishedProfile,
  publishedRequirement,
  york,
} from '#test/support/published.ts';
import { servicesForTest } from '#test/support/services.ts';

const everyone = { claimedOnly: false, text: '', page: 1 };

async function primeWithNeed(services: Services, changes: Partial<Parameters<typeof publishedOpportunity>[0]> = {}) {
  const organisationId = await createOrganisation(services, { kind: 'prime' });
  const need = publishedOpportunity({ organisationId, ...changes });
  await insertPublishedOpportunities(services, [need]);
  return need;
}

test('the provider that fits best comes first, and each side sees the same number', async () => {
  const services = await servicesForTest();
  const best = publishedProfile({
    capabilities: [{ capabilityCode: 'CAP08', claimedLevel: 3, statement: '', verifiedLevel: 3, verifiedOn: null }],
    activities: [publishedActivity({ capacityPerMonth: 60 })],
  });
  const smaller = publishedProfile({ activities: [publishedActivity({ districts: [hull], capacityPerMonth: 10 })] });
  await insertPublishedProfiles(services, [smaller, best]);
  const need = await primeWithNeed(services);

  const { ranked, excluded, degraded } = await providersThatFit(services, need, everyone);
  expect(ranked.map(({ organisationId }) => organisationId)).toEqual([best.organisationId, smaller.organisationId]);
  expect({ excluded, degraded }).toEqual({ excluded: [], degraded: false });

  for (const { organisationId, match } of ranked) {
    const seen = await opportunitiesThatFit(services, organisationId, 1);
    const pair = await matchOfPair(services, need, organisationId);
    expect(seen?.ranked.map((each) => each.match)).toEqual([match]);
    const best = await bestThatFit(services, organisationId, 5);
    expect(best?.best.map(({ opportunityId, total }) => [opportunityId, total])).toEqual([
      [need.opportunityId, match.total],
    ]);
    expect(pair?.match).toEqual(match);
  }
});

test('a group of a programme meets the plain group that it is made of', async () => {
  const services = await servicesForTest();
  await insertPublishedProfiles(services, [publishedProfile()]);
  const need = await primeWithNeed(services, {
    requirements: [publishedRequirement({ customerGroups: ['wp_pg9'], specialisms: [] })],
  });

  const { ranked } = await providersThatFit(services, need, everyone);

  expect(ranked[0]?.match.parts.find(({ key }) => key === 'fit')?.value).toBe(1);
});

test('those who are ruled out stand apart, each with the reason and what would lift it', async () => {
  const services = await servicesForTest();
  const elsewhere = publishedProfile({ activities: [publishedActivity({ districts: [york] })] });
  const uninsured = publishedProfile();
  const insured = publishedProfile({
    commercial: {
      ...publishedProfile().commercial,
      insurances: [{ kind: 'public_liability', coverPence: 500_000_000, expiresOn: '2026-06-01' }],
    },
  });
  await insertPublishedProfiles(services, [elsewhere, uninsured, insured]);
  const need = await primeWithNeed(services, { mandatoryEvidence: ['insurance_public_liability'] });

  const { ranked, near, excluded, excludedTotal } = await providersThatFit(services, need, everyone);

  expect(ranked.map(({ organisationId }) => organisationId)).toEqual([insured.organisationId]);
  expect(near.map(({ organisationId, miss }) => [organisationId, miss.heading])).toEqual([
    [uninsured.organisationId, 'Out of reach by one certificate'],
  ]);
  expect(excludedTotal).toBe(1);
  expect(
    excluded.map(({ organisationId, exclusions }) => [organisationId, exclusions.map(({ kind }) => kind)]),
  ).toEqual([[elsewhere.organisationId, ['place', 'certificate_missing']]]);
  expect(excluded[0]?.exclusions[0]?.lift).toBe('Work in East Riding of Yorkshire and Kingston upon Hull');
});

test('a profile that was taken down or belongs to a suspended organisation is never shown', async () => {
  const services = await servicesForTest();
  const [down, suspended, shown] = [publishedProfile(), publishedProfile(), publishedProfile()];
  await insertPublishedProfiles(services, [down, suspended, shown]);
  const need = await primeWithNeed(services);
  // Search is not told: what the tables say counts.
  await services.db
    .updateTable('profile')
    .set({ status: 'unpublished' })
    .where('organisation_id', '=', down.organisationId)
    .execute();
  await services.db
    .updateTable('organisation')
    .set({ status: 'suspended' })
    .where('id', '=', suspended.organisationId)
    .execute();

  const { ranked, excluded } = await providersThatFit(services, need, everyone);

  expect([...ranked, ...excluded].map(({ organisationId }) => organisationId)).toEqual([shown.organisationId]);
  expect(await opportunitiesThatFit(services, down.organisationId, 1)).toBeNull();
  expect(await matchOfPair(services, need, suspended.organisationId)).toBeNull();
});

test('a prime is not offered to itself', async () => {
  const services = await servicesForTest();
  const both = publishedProfile();
  await insertPublishedProfiles(services, [both]);
  const need = publishedOpportunity({ organisationId: both.organisationId });
  await insertPublishedOpportunities(services, [need]);

  expect((await providersThatFit(services, need, everyone)).ranked).toEqual([]);
  expect((await opportunitiesThatFit(services, both.organisationId, 1))?.ranked).toEqual([]);
});

test('a provider sees open opportunities alone', async () => {
  const services = await servicesForTest();
  const provider = publishedProfile();
  await insertPublishedProfiles(services, [provider]);
  const open = await primeWithNeed(services, { responseDeadline: '2026-06-01' });
  await primeWithNeed(services, { responseDeadline: '2026-05-31' });

  const found = await opportunitiesThatFit(services, provider.organisationId, 1);

  expect(found?.ranked.map(({ opportunityId }) => opportunityId)).toEqual([open.opportunityId]);
});

test('legal form, size, name, head office and money change neither score nor order', async () => {
  const services = await servicesForTest();
  const need = await primeWithNeed(services);
  const plain = publishedProfile({ name: 'Quiet Beginnings' });
  await insertPublishedProfiles(services, [plain]);
  const before = await matchOfPair(services, need, plain.organisationId);

  const anyForm = fc.record({
    // Names of as many words, none of which is asked for: a name is text like any other, and nothing more.
    name: fc.constantFrom('Serene Harbour', 'Colossal Megacorp', 'Provider Plainname'),
    legalForm: fc.option(fc.constantFrom('clg', 'cls', 'cio', 'plc', 'llp')),
    sizeBand: fc.option(fc.constantFrom('micro', 'small', 'large')),
    headOfficeDistrict: fc.option(fc.constantFrom(hull, york)),
    website: fc.option(fc.webUrl()),
    pence: fc.option(fc.nat()),
  });
  await fc.assert(
    fc.asyncProperty(anyForm, async ({ pence, ...form }) => {
      const commercial = { ...plain.commercial, largestContractPence: pence, reservesBand: null };
      await services.db
        .updateTable('profile_version')
        .set({ snapshot: { ...plain, ...form, commercial } })
        .where('organisation_id', '=', plain.organisationId)
        .execute();
      services.clock.set(services.clock.now().add({ seconds: 1 }).toString());
      const at = new Date(services.clock.now().epochMilliseconds);
      await services.db.updateTable('profile').set({ updated_at: at }).execute();
      await syncProfile(services, plain.organisationId);
      const { match, degraded } = (await matchOfPair(services, need, plain.organisationId)) ?? {};
      expect({ match, degraded }).toEqual({ match: before?.match, degraded: false });
    }),
    { numRuns: 25 },
  );
});

test('a directory entry is ranked beside the others, marked as such, and can be left out', async () => {
  const services = await servicesForTest();
  const entry = publishedProfile({ claimed: false });
  const profile = publishedProfile();
  await insertPublishedProfiles(services, [entry, profile]);
  const need = await primeWithNeed(services);

  const all = await providersThatFit(services, need, everyone);
  const confirmed = await providersThatFit(services, need, { ...everyone, claimedOnly: true });

  expect(new Map(all.ranked.map(({ organisationId, claimed }) => [organisationId, claimed]))).toEqual(
    new Map([
      [entry.organisationId, false],
      [profile.organisationId, true],
    ]),
  );
  expect(confirmed.ranked.map(({ organisationId }) => organisationId)).toEqual([profile.organisationId]);
});

test('words typed to narrow the list hide others and change no score', async () => {
  const services = await servicesForTest();
  const named = publishedProfile({ name: 'Harbour Skills' });
  await insertPublishedProfiles(services, [named, publishedProfile()]);
  const need = await primeWithNeed(services);

  const all = await providersThatFit(services, need, everyone);
  const narrowed = await providersThatFit(services, need, { ...everyone, text: 'harbour SKILLS' });

  expect(narrowed.ranked).toEqual(all.ranked.filter(({ organisationId }) => organisationId === named.organisationId));
});

test('when search does not answer, the rows alone choose and score', async () => {
  const services = await servicesForTest();
  const provider = publishedProfile();
  await insertPublishedProfiles(services, [provider]);
  const need = await primeWithNeed(services);
  const search = { ...services.search, statistics: () => Promise.reject(new Error('no answer')) };
  const broken = { ...services, search };

  const found = await providersThatFit(broken, need, everyone);
  const seen = await opportunitiesThatFit(broken, provider.organisationId, 1);

  expect(found).toMatchObject({ degraded: true, total: 1 });
  expect(found.ranked[0]?.match.parts.find(({ key }) => key === 'text')?.evidence).toContain('No words were compared');
  expect(seen).toMatchObject({ degraded: true, total: 1, ranked: [{ match: found.ranked[0]?.match }] });
});

test('twenty are shown on a page, and the pages add up to all, each once', async () => {
  const services = await servicesForTest();
  const profiles = Array.from({ length: 45 }, (_, index) =>
    publishedProfile({ activities: [publishedActivity({ capacityPerMonth: index % 7 })] }),
  );
  await insertPublishedProfiles(services, profiles);
  const need = await primeWithNeed(services);

  const pages = [];
  for (const page of [1, 2, 3]) pages.push(await providersThatFit(services, need, { ...everyone, page }));
  const seen = pages.flatMap(({ ranked }) => ranked.map(({ organisationId }) => organisationId));
  const totals = pages.flatMap(({ ranked }) => ranked.map(({ match }) => match.total));

  expect(pages.map(({ ranked, pages: of }) => [ranked.length, of])).toEqual([
    [20, 3],
    [20, 3],
    [5, 3],
  ]);
  expect(new Set(seen)).toEqual(new Set(profiles.map(({ organisationId }) => organisationId)));
  expect(totals).toEqual([...totals].sort((left, right) => right - left));
});

test('an unknown organisation matches nothing', async () => {
  const services = await servicesForTest();
  expect(await opportunitiesThatFit(services, randomUUID(), 1)).toBeNull();
});

test('a neighbour is a near miss for the prime and for itself, with the same step and the same score after it', async () => {
  const services = await servicesForTest();
  const neighbour = publishedProfile({ activities: [publishedActivity({ districts: [eastRiding] })] });
  const far = publishedProfile({ activities: [publishedActivity({ districts: ['E06000052'] })] });
  await insertPublishedProfiles(services, [neighbour, far]);
  const need = await primeWithNeed(services, { requirements: [publishedRequirement({ districts: [hull] })] });

  const seenByPrime = await providersThatFit(services, need, everyone);
  const seenByNeighbour = await opportunitiesThatFit(services, neighbour.organisationId, 1);
  const pair = await matchOfPair(services, need, neighbour.organisationId);

  expect(seenByPrime.near.map(({ organisationId }) => organisationId)).toEqual([neighbour.organisationId]);
  expect(seenByPrime.excluded.map(({ organisationId }) => organisationId)).toEqual([far.organisationId]);
  expect(pair?.miss).toMatchObject({ heading: 'Out of reach by one district', lift: 'Cover Kingston upon Hull' });
  expect(seenByPrime.near[0]?.miss).toEqual(pair?.miss);
  expect(seenByNeighbour?.near[0]?.miss).toEqual(pair?.miss);
});

test('a draft is counted as its list would be, and small ones are told apart by the size band alone', async () => {
  const services = await servicesForTest();
  const micro = publishedProfile({ sizeBand: 'micro' });
  const large = publishedProfile({ sizeBand: 'large' });
  const silent = publishedProfile({ sizeBand: null });
  const neighbour = publishedProfile({ sizeBand: 'micro', activities: [publishedActivity({ districts: [york] })] });
  await insertPublishedProfiles(services, [micro, large, silent, neighbour]);
  const need = await primeWithNeed(services);

  const count = await whoWouldMatch(services, need);
  const { total, nearTotal } = await providersThatFit(services, need, everyone);

  expect(count).toMatchObject({ fits: { all: 3, small: 1 }, near: { all: 1, small: 1 }, looked: 4, cut: false });
  expect([count?.fits.all, count?.near.all]).toEqual([total, nearTotal]);
  expect(count?.costs.map(({ sentence }) => sentence)).toContain(
    'Asking for these places leaves 3 of 4; 1 of those lost is small.',
  );
  expect(await whoWouldMatch(services, { ...need, requirements: [] })).toBeNull();
});
