import { expect, test } from 'vitest';
import type { ProviderForMatch } from '#app/features/matching/domain.ts';
import { providersThatFit } from '#app/features/matching/find-providers.server.ts';
import { CURRENT_FORMULA } from '#app/features/matching/formula.ts';
import { loadProviders } from '#app/features/matching/load-providers.server.ts';
import { orderScores } from '#app/features/matching/order.ts';
import { rankProviders } from '#app/features/matching/rank-providers.server.ts';
import { tallyScore } from '#app/features/matching/tally.ts';
import { toOpportunityForMatch } from '#app/features/matching/to-match.ts';
import { vocabularyOf } from '#app/features/matching/vocabulary.ts';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { addActivity, changeActivity } from '#app/features/profiles/edit-activity.server.ts';
import { changeSummary } from '#app/features/profiles/edit-details.server.ts';
import { publishProfile, unpublishProfile } from '#app/features/profiles/publish.server.ts';
import type { Services } from '#app/services/services.ts';
import { findAlike, weighText } from '#search/alike.ts';
import { countTerms } from '#search/postgres/term-statistics.ts';
import { syntheticOpportunities, syntheticProfiles } from '#test/bench/synthetic-market.ts';
import { createOrganisation, personActing } from '#test/support/actors.ts';
import { eastRiding, hull, insertPublishedProfiles, publishedOpportunity, york } from '#test/support/published.ts';
import { servicesForTest } from '#test/support/services.ts';

const everyone = { claimedOnly: false, text: '', page: 1 };

/**
 * Scores every provider of the market, without any retrieval. One whose rows were only read from a text is never ruled out by
 * them: where they do not answer it is for its words, and counts among the hundred likest.
 */
async function scoreAll(services: Services, snapshot: OpportunitySnapshot, ids: readonly string[]) {
  const vocabulary = vocabularyOf(await services.reference.current());
  const need = toOpportunityForMatch(snapshot, vocabulary);
  const relevance = await (await weighText(services.search, 'profile', need.text)).relevanceOf(ids);
  const today = services.clock.today();
  const score = (provider: ProviderForMatch) =>
    tallyScore(need, provider, {
      formula: CURRENT_FORMULA,
      today,
      textRelevance: relevance.get(provider.organisationId) ?? null,
    });
  const scores = (await loadProviders(services, ids, vocabulary)).map(({ provider }) => score(provider));
  const likest = await findAlike(services.search, 'profile', { text: need.text, limit: 100 });
  const alike = new Set(likest.map(({ id }) => id));
  return orderScores(
    scores
      .filter(({ exclusions }) => exclusions.length === 0)
      .filter(
        (each) => alike.has(each.organisationId) || each.perRequirement.some((row) => row.activityIds.length > 0),
      ),
    today,
  );
}

test('retrieval loses nobody: the pages are those that scoring the whole market gives', async () => {
  const services = await servicesForTest();
  const reference = await services.reference.current();
  const profiles = [...syntheticProfiles(400, reference)].map((profile, index) => ({
    ...profile,
    commercial: {
      ...profile.commercial,
      insurances:
        index % 3 === 0
          ? []
          : [
              {
                kind: 'public_liability' as const,
                coverPence: 1,
                expiresOn: index % 3 === 1 ? '2026-06-01' : '2026-05-31',
              },
            ],
    },
    capabilities: profile.capabilities.map((claim, each) =>
      (index + each) % 4 === 0 ? { ...claim, verifiedLevel: claim.claimedLevel, verifiedOn: '2026-01-01' } : claim,
    ),
  }));
  await insertPublishedProfiles(services, profiles);
  await countTerms(services.db, 'profile');
  const prime = await createOrganisation(services, { kind: 'prime' });
  const needs = [...syntheticOpportunities(9, [prime], reference)].map((need, index) => ({
    ...need,
    mandatoryEvidence: index % 3 === 2 ? ['insurance_public_liability'] : [],
    requirements: need.requirements.map((requirement, each) => ({
      ...requirement,
      customerGroups: index % 5 === 0 ? ['anyone_out_of_work', 'in_work'] : requirement.customerGroups,
      specialisms: index % 4 === 0 ? [] : requirement.specialisms,
      volumeLow: each === 1 ? null : requirement.volumeLow,
      importance: each === 1 ? ('desirable' as const) : requirement.importance,
    })),
  }));
  const ids = profiles.map(({ organisationId }) => organisationId);

  for (const need of needs) {
    const all = await scoreAll(services, need, ids);
    const { ranked } = await providersThatFit(services, need, everyone);
    const expected = all.slice(0, 20).map(({ organisationId, total: points }) => [organisationId, points]);
    expect(ranked.map(({ organisationId, match }) => [organisationId, match.total])).toEqual(expected);
    // The same with fewer candidates than answer: the best of them by rows and words are the best of all.
    const { fitting } = await rankProviders(services, need, everyone, 10, 100);
    expect(fitting.slice(0, 10).map(({ score }) => [score.organisationId, score.total])).toEqual(expected.slice(0, 10));
  }
}, 120_000);

test('a profile is matched from the moment that it is published, as it was published, until it is taken down', async () => {
  const services = await servicesForTest();
  const person = await personActing(services);
  const { organisationId } = person.acting;
  const context = { services, actor: person, formKey: null };
  const prime = await createOrganisation(services, { kind: 'prime' });
  const need = publishedOpportunity({ organisationId: prime });
  const fitting = async () =>
    (await providersThatFit(services, need, everyone)).ranked.map((each) => each.organisationId);
  const inPlaces = (districts: string[]) => ({
    places: { rule: { kind: 'districts' as const, codes: districts }, districts },
  });

  await changeSummary(context, organisationId, 'We train people who leave prison.');
  const added = await addActivity(context, organisationId, 'training');
  if (!added.ok) throw new Error(added.reason);
  const { activityId } = added;
  const answers = { customerGroups: ['prison_leavers'], specialisms: ['debt'], ways: ['site'], ...inPlaces([hull]) };
  await changeActivity(context, organisationId, activityId, answers);
  expect(await fitting()).toEqual([]);

  await publishProfile(context, organisationId);
  expect(await fitting()).toEqual([organisationId]);

  services.clock.set('2026-06-02T08:00:00Z');
  await changeActivity(context, organisationId, activityId, inPlaces([york]));
  expect(await fitting()).toEqual([organisationId]);
  await publishProfile(context, organisationId);
  expect(await fitting()).toEqual([]);

  services.clock.set('2026-06-03T08:00:00Z');
  await changeActivity(context, organisationId, activityId, inPlaces([eastRiding]));
  await publishProfile(context, organisationId);
  expect(await fitting()).toEqual([organisationId]);
  await unpublishProfile(context, organisationId);
  expect(await fitting()).toEqual([]);
});
