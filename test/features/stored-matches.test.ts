import { expect, onTestFinished, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { listInvitations } from '#app/features/invitations/find-invitations.server.ts';
import { inviteProvider } from '#app/features/invitations/invite-provider.server.ts';
import { reportMatch } from '#app/features/matching/match-command.server.ts';
import { matchOfPair } from '#app/features/matching/match-pair.server.ts';
import { recomputeMatch } from '#app/features/matching/recompute-match.server.ts';
import { type ScoredPair, scorePair } from '#app/features/matching/score-pair.server.ts';
import { storeMatch } from '#app/features/matching/store-match.server.ts';
import { findReadableOpportunity } from '#app/features/opportunities/find-opportunity.server.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import type { JsonObject } from '#db/json.ts';
import { personActing } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedActivity,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

async function pairInMarket(services: TestServices, changes: Partial<ProfileSnapshot> = {}) {
  const prime = await personActing(services, { kind: 'prime' });
  const profile = publishedProfile(changes);
  await insertPublishedProfiles(services, [profile]);
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  const pair = { opportunityId: opportunity.opportunityId, organisationId: profile.organisationId };
  return { prime, profile, opportunity, pair };
}

async function store(services: TestServices, scored: ScoredPair | null): Promise<string> {
  if (!scored) throw new Error('The pair is not published');
  const stored = await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => ({
    ok: true,
    id: await storeMatch(unit, scored, 'alert'),
  }));
  return stored.id;
}

/** Publishes a second version of a profile, with other rows. */
async function publishAgain(services: TestServices, snapshot: ProfileSnapshot) {
  const at = new Date(services.clock.now().epochMilliseconds);
  const { organisationId } = snapshot;
  await services.db
    .insertInto('profile_version')
    .values({ organisation_id: organisationId, version: 2, snapshot, published_by: null, published_at: at })
    .execute();
  await services.db
    .updateTable('profile')
    .set({ published_version: 2, published_at: at })
    .where('organisation_id', '=', organisationId)
    .execute();
}

/** Changes what kinds of evidence and groups mean, until the test ends: the next one may find the same database. */
async function rewriteReference({ db, reference }: TestServices) {
  const change = (list: string, code: string, detail: JsonObject | null) =>
    db
      .updateTable('reference_entry')
      .set({ detail: detail ?? {} })
      .where('list', '=', list)
      .where('code', '=', code)
      .execute();
  const changes = [
    { list: 'evidence_kind', code: 'outcome_dataset', detail: { decay_months: 1 } },
    { list: 'customer_group', code: 'wp_pg9', detail: { plain: ['over50'] } },
  ];
  for (const { list, code, detail } of changes) {
    const before = await db
      .selectFrom('reference_entry')
      .select('detail')
      .where('list', '=', list)
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    onTestFinished(async () => {
      await change(list, code, before.detail);
      reference.forget();
    });
    await change(list, code, detail);
  }
}

test('an invitation keeps the score on which the prime acted, and the list of invitations shows it', async () => {
  const services = await servicesForTest();
  const { prime, opportunity, pair } = await pairInMarket(services);
  const seen = await matchOfPair(services, opportunity, pair.organisationId);

  const input = { ...pair, primeId: prime.acting.organisationId, message: '' };
  await inviteProvider({ services, actor: prime, formKey: null }, input);

  const [row] = await services.db.selectFrom('match').selectAll().execute();
  expect(row).toMatchObject({
    opportunity_id: pair.opportunityId,
    opportunity_version: 1,
    organisation_id: pair.organisationId,
    profile_version: 1,
    formula_version: seen?.match.formulaVersion,
    scored_on: '2026-06-01',
    text_relevance: seen?.match.textRelevance,
    total: seen?.match.total,
    parts: seen?.match.parts,
    cause: 'invitation',
  });
  const read = await findReadableOpportunity({ services, actor: prime, params: pair });
  const list = read && (await listInvitations(services, read, 1));
  expect(list?.invitations[0]?.scored).toEqual({ total: row?.total, formulaVersion: row?.formula_version });
});

test('a second invitation that is refused keeps no score', async () => {
  const services = await servicesForTest();
  const { prime, pair } = await pairInMarket(services);
  const input = { ...pair, primeId: prime.acting.organisationId, message: '' };
  await inviteProvider({ services, actor: prime, formKey: null }, input);
  services.clock.set('2026-06-02T08:00:00Z');

  expect(await inviteProvider({ services, actor: prime, formKey: null }, input)).toMatchObject({ ok: false });

  expect(await services.db.selectFrom('match').select('scored_on').execute()).toEqual([{ scored_on: '2026-06-01' }]);
});

test('the same score for the same cause is kept once', async () => {
  const services = await servicesForTest();
  const { pair } = await pairInMarket(services);
  const scored = await scorePair(services, pair);

  const first = await store(services, scored);
  const second = await store(services, scored);

  expect(second).toBe(first);
  expect(await services.db.selectFrom('match').select('id').execute()).toEqual([{ id: first }]);
});

test('a stored match comes out the same to the digit after profile, day, words and reference lists have changed', async () => {
  const services = await servicesForTest();
  const outcomes = {
    capabilityCode: 'CAP08',
    kind: 'outcome_dataset',
    title: 'Outcomes',
    reference: null,
    fileId: null,
  };
  const evidence = {
    ...outcomes,
    id: crypto.randomUUID(),
    validFrom: '2025-06-01',
    expiresOn: null,
    outcome: 'unverified',
  };
  const { profile, opportunity, pair } = await pairInMarket(services, {
    evidence: [{ ...evidence, outcome: 'unverified' }],
  });
  const scored = await scorePair(services, pair);
  const id = await store(services, scored);

  services.clock.set('2027-09-01T08:00:00Z');
  await publishAgain(services, { ...profile, activities: [publishedActivity({ districts: ['E06000014'] })] });
  await rewriteReference(services);
  services.reference.forget();

  const recomputed = await recomputeMatch(services, id);
  const today = await matchOfPair(services, opportunity, pair.organisationId);

  expect(recomputed).toMatchObject({ ok: true, differences: [], score: { total: scored?.score.total } });
  expect(today?.match.total).not.toBe(scored?.score.total);
  expect((await reportMatch(services, { stored: id })).text).toMatch(/The same to the digit\.$/);
});

test('a figure that was tampered with is named, with what was stored and what comes out', async () => {
  const services = await servicesForTest();
  const { pair } = await pairInMarket(services);
  const scored = await scorePair(services, pair);
  const id = await store(services, scored);
  await services.db.updateTable('match').set({ total: 99.9 }).execute();

  const report = await reportMatch(services, { stored: id });

  expect(report.ok).toBe(false);
  expect(report.text).toContain(`total: stored 99.9, now ${scored?.score.total}`);
});

test('what cannot be scored again says why', async () => {
  const services = await servicesForTest();
  const { pair } = await pairInMarket(services);
  const id = await store(services, await scorePair(services, pair));
  await services.db.updateTable('match').set({ formula_version: 'v0' }).execute();

  expect(await recomputeMatch(services, id)).toEqual({ ok: false, reason: 'unknown_formula' });
  expect(await recomputeMatch(services, pair.opportunityId)).toEqual({ ok: false, reason: 'unknown_match' });
});

test('the command prints the ranking, and with explain every part to the digit', async () => {
  const services = await servicesForTest();
  const { profile, opportunity, pair } = await pairInMarket(services);
  const match = (await matchOfPair(services, opportunity, pair.organisationId))?.match;
  const fit = match?.parts[0];

  const plain = await reportMatch(services, { opportunity: pair.opportunityId, explain: false, page: 1 });
  const full = await reportMatch(services, { opportunity: pair.opportunityId, explain: true, page: 1 });
  const one = await reportMatch(services, {
    opportunity: pair.opportunityId,
    provider: pair.organisationId,
    explain: true,
    page: 1,
  });

  expect(plain.text).toContain('1 fit, 0 near misses, 0 ruled out otherwise. Page 1 of 1.');
  expect(plain.text).toMatch(new RegExp(`1 +${match?.total.toFixed(1)} +${profile.organisationId} +${profile.name}$`));
  for (const { text } of [full, one]) {
    expect(text).toContain(`formula         ${match?.formulaVersion}`);
    expect(text).toContain('day             2026-06-01');
    expect(text).toContain(`text relevance  ${match?.textRelevance}`);
    expect(text).toContain(`${profile.organisationId} (version 1)`);
    expect(text).toContain(`fit          ${fit?.value.toFixed(6)} × ${fit?.weight} = ${fit?.points.toFixed(1)}`);
  }
  expect((await reportMatch(services, { opportunity: profile.organisationId, explain: false, page: 1 })).ok).toBe(
    false,
  );
});
