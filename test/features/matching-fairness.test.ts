import fc from 'fast-check';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { providersThatFit } from '#app/features/matching/find-providers.server.ts';
import { toProviderForMatch } from '#app/features/matching/to-match.ts';
import { vocabularyOf } from '#app/features/matching/vocabulary.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import { syncProfiles } from '#app/features/profiles/sync-search.server.ts';
import { countFairness } from '#app/features/stewardship/count-fairness.server.ts';
import { readFairnessReport } from '#app/features/stewardship/read-fairness.server.ts';
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
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const everyone = { claimedOnly: false, text: '', page: 1 };

/** What a profile says of its organisation that must not matter, but for its name. */
const anyStanding = fc.record({
  legalForm: fc.option(fc.constantFrom('clg', 'cls', 'cio', 'plc', 'llp', 'local_authority', 'sole_trader')),
  sizeBand: fc.option(fc.constantFrom('self_employed', 'micro', 'small', 'medium', 'large')),
  headOfficeDistrict: fc.option(fc.constantFrom(hull, york)),
  website: fc.option(fc.webUrl()),
});
const anyMoney = fc.record({
  largestContractPence: fc.option(fc.nat()),
  outcomeSharePercent: fc.option(fc.integer({ min: 0, max: 100 })),
  reservesBand: fc.option(fc.constantFrom('none', 'over_6_months')),
});
const anyRows = fc.record({
  districts: fc.subarray([hull, eastRiding, york], { minLength: 1 }),
  capacityPerMonth: fc.option(fc.integer({ min: 0, max: 80 })),
  specialisms: fc.subarray(['debt']),
});

test('in any market, legal form, size, brand and money leave every provider as matching reads it', async () => {
  const services = await servicesForTest();
  const vocabulary = vocabularyOf(await services.reference.current());
  fc.assert(
    fc.property(
      anyRows,
      anyStanding,
      anyStanding,
      anyMoney,
      anyMoney,
      fc.string(),
      (rows, one, other, less, more, brand) => {
        const plain = publishedProfile({ activities: [publishedActivity(rows)], ...one });
        plain.commercial = { ...plain.commercial, ...less };
        const changed: ProfileSnapshot = {
          ...plain,
          ...other,
          name: brand,
          commercial: { ...plain.commercial, ...more },
        };
        const publishedOn = services.clock.today();
        const { name: _one, ...read } = toProviderForMatch({ snapshot: plain, publishedOn }, vocabulary);
        const { name: _other, ...readChanged } = toProviderForMatch({ snapshot: changed, publishedOn }, vocabulary);
        expect(readChanged).toEqual(read);
      },
    ),
  );
});

// Without words, whose rarity is counted anew as a market changes: this is about all that is not words.
const unworded = { title: '', summary: '', requirements: [publishedRequirement({ description: '' })] };

test('in random markets, legal form, size, brand and past wins change no score and no place in the list', async () => {
  const services = await servicesForTest();
  const primeId = await createOrganisation(services, { kind: 'prime' });
  const need = publishedOpportunity({ organisationId: primeId, ...unworded });
  await insertPublishedOpportunities(services, [need]);
  const profiles = Array.from({ length: 14 }, () => publishedProfile({ name: 'Provider Plainname' }));
  await insertPublishedProfiles(services, profiles);

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyRows, anyStanding, anyMoney), { minLength: 14, maxLength: 14 }),
      fc.array(fc.tuple(anyStanding, anyMoney, fc.string({ minLength: 1 })), {
        minLength: 14,
        maxLength: 14,
      }),
      fc.subarray(profiles.map(({ organisationId }) => organisationId)),
      async (market, other, winners) => {
        const before = profiles.map((profile, index) => dress(profile, market[index]));
        const changed = before.map((profile, index) => {
          const [standing, money, name] = other[index] ?? [];
          return {
            ...profile,
            ...standing,
            name: name ?? profile.name,
            commercial: { ...profile.commercial, ...money },
          };
        });
        await republish(services, before);
        const seen = await providersThatFit(services, need, everyone);
        await republish(services, changed);
        await recordWins(services, primeId, winners);
        const seenChanged = await providersThatFit(services, need, everyone);

        const scored = ({ ranked }: typeof seen) => ranked.map(({ match }) => match);
        expect(scored(seenChanged)).toEqual(scored(seen));
        expect(seenChanged.near.map(({ organisationId }) => organisationId)).toEqual(
          seen.near.map(({ organisationId }) => organisationId),
        );
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);

function dress(
  profile: ProfileSnapshot,
  drawn:
    | [Partial<ProfileSnapshot['activities'][number]>, Partial<ProfileSnapshot>, Partial<ProfileSnapshot['commercial']>]
    | undefined,
): ProfileSnapshot {
  const [rows, standing, money] = drawn ?? [];
  return {
    ...profile,
    ...standing,
    activities: profile.activities.map((activity) => ({ ...activity, ...rows })),
    commercial: { ...profile.commercial, ...money },
  };
}

async function republish(services: TestServices, profiles: readonly ProfileSnapshot[]) {
  // A second later, so that search takes the newer documents; the same legal day.
  services.clock.set(services.clock.now().add({ seconds: 1 }).toString());
  const at = new Date(services.clock.now().epochMilliseconds);
  for (const snapshot of profiles) {
    const { organisationId } = snapshot;
    await services.db
      .updateTable('profile_version')
      .set({ snapshot })
      .where('organisation_id', '=', organisationId)
      .execute();
  }
  await services.db.updateTable('profile').set({ updated_at: at }).execute();
  await syncProfiles(
    services,
    profiles.map(({ organisationId }) => organisationId),
  );
}

/** Sub-contracts that were won before, as an import of contracts records them. */
async function recordWins(services: TestServices, primeId: string, winners: readonly string[]) {
  const at = new Date(services.clock.now().epochMilliseconds);
  const { id } = await services.db
    .insertInto('head_contract')
    .values({
      organisation_id: primeId,
      name: 'Past contract',
      programme: 'other',
      area_version: null,
      area_code: null,
      area_name: 'Humber',
      districts: [hull],
      place_rule: { kind: 'districts', codes: [hull] },
      funder: 'DWP',
      regime: 'pa2023',
      reference: null,
      value_per_year_pence: null,
      starts_on: null,
      ends_on: null,
      source: null,
      source_reference: null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (winners.length === 0) return;
  await services.db
    .insertInto('head_contract_subcontractor')
    .values(winners.map((winner) => ({ head_contract_id: id, organisation_id: winner, source: 'test' })))
    .execute();
}

test('equals take turns: over the days each of them stands first', async () => {
  const services = await servicesForTest();
  const equals = Array.from({ length: 4 }, () => publishedProfile({ name: 'Provider Plainname' }));
  await insertPublishedProfiles(services, equals);
  const need = publishedOpportunity({
    organisationId: await createOrganisation(services, { kind: 'prime' }),
    responseDeadline: '2026-12-01',
  });
  await insertPublishedOpportunities(services, [need]);

  const firsts = new Map<string, number>();
  for (let day = 0; day < 40; day += 1) {
    services.clock.set(`${services.clock.today().add({ days: day === 0 ? 0 : 1 })}T08:00:00Z`);
    const { ranked } = await providersThatFit(services, need, everyone);
    const again = await providersThatFit(services, need, everyone);
    const first = ranked[0]?.organisationId ?? '';
    expect(new Set(ranked.map(({ match }) => match.total)).size).toBe(1);
    expect(again.ranked.map(({ organisationId }) => organisationId)).toEqual(
      ranked.map(({ organisationId }) => organisationId),
    );
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }

  expect(new Set(firsts.keys())).toEqual(new Set(equals.map(({ organisationId }) => organisationId)));
  // The days are given, so the draw is too: nobody has half of them.
  expect(Math.max(...firsts.values())).toBeLessThan(20);
});

test('the nightly count sets the first ten places beside who qualified, by size and by sector, from real matches', async () => {
  const services = await servicesForTest();
  const primeId = await createOrganisation(services, { kind: 'prime' });
  // The large can carry the volume, the micro cannot: the list is full of the large for a reason, and the count shows it.
  const large = Array.from({ length: 12 }, () =>
    publishedProfile({
      sizeBand: 'large',
      legalForm: 'plc',
      activities: [publishedActivity({ capacityPerMonth: 60 })],
    }),
  );
  const micro = Array.from({ length: 12 }, () =>
    publishedProfile({ sizeBand: 'micro', legalForm: 'cio', activities: [publishedActivity({ capacityPerMonth: 5 })] }),
  );
  const elsewhere = publishedProfile({ sizeBand: 'small', activities: [publishedActivity({ districts: [york] })] });
  await insertPublishedProfiles(services, [...large, ...micro, elsewhere]);
  const open = Array.from({ length: 27 }, () => publishedOpportunity({ organisationId: primeId }));
  const closed = publishedOpportunity({ organisationId: primeId, responseDeadline: '2026-05-31' });
  await insertPublishedOpportunities(services, [...open, closed]);

  await countFairness({ services, actor: system, formKey: null }, null);
  await services.runJobs();
  await countFairness({ services, actor: system, formKey: null }, null);
  await services.runJobs();
  const report = await readFairnessReport(services, 'open');

  expect(report).toMatchObject({ countedOn: '2026-06-01', opportunities: 27 });
  const places = 27 * 10;
  expect(report.bySize).toMatchObject([
    { name: 'Large', qualified: 27 * 12, topPlaces: places, qualifiedShare: 50, topShare: 100, verdict: 'more' },
    { name: 'Micro', qualified: 27 * 12, topPlaces: 0, qualifiedShare: 50, topShare: 0, verdict: 'fewer' },
  ]);
  expect(report.bySector.map(({ name }) => name)).toEqual(['Private', 'Voluntary, community or social enterprise']);

  services.clock.set('2026-07-02T08:00:00Z');
  expect((await readFairnessReport(services, 'open')).countedOn).toBeNull();
  expect((await readFairnessReport(services, 'quarter')).opportunities).toBe(27);
});
