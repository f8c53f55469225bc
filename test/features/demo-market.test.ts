import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublic } from '#app/features/accreditations/read-public.server.ts';
import { readKept } from '#app/features/assessments/read-kept.server.ts';
import { readRound } from '#app/features/assessments/read-round.server.ts';
import { conductStatuses as allStatuses } from '#app/features/attestations/status.ts';
import { readConduct } from '#app/features/conduct-record/read-conduct.server.ts';
import { conductRecord } from '#app/features/conduct-record/schema.ts';
import { readPrimeDashboard } from '#app/features/dashboards/prime-dashboard.server.ts';
import { readProviderDashboard } from '#app/features/dashboards/provider-dashboard.server.ts';
import { sweepFindings } from '#app/features/findings/sweep.server.ts';
import { system } from '#app/features/identity/actor.ts';
import { readCandidate } from '#app/features/interests/check-eligibility.server.ts';
import { interestSnapshot } from '#app/features/interests/snapshot.ts';
import { criteriaProblem } from '#app/features/opportunities/criteria.ts';
import { isDivided, lotProblems } from '#app/features/opportunities/lots.ts';
import { latestVersion } from '#app/features/opportunities/published-version.server.ts';
import { opportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { readRecord } from '#app/features/primes/read-record.server.ts';
import { primeRecord } from '#app/features/primes/schema.ts';
import { profileSnapshot } from '#app/features/profiles/snapshot.ts';
import { tupeItemsFor } from '#app/features/tupe-hub/tupe-items.server.ts';
import { seedDemo } from '#db/demo/seed.ts';
import { subcontractStages } from '#db/demo/subcontract-stages.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { normaliseIdentifier } from '#db/reference/organisation-identifier.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

// Seeded once: each test reads it, and what one writes changes nothing that another reads.
let services: TestServices;
beforeAll(async () => {
  services = await openTestServices();
  await seedDemo(services);
});
afterAll(() => services?.close());

test('the demo market has its numbers of everything, in every region and every state', async () => {
  const { places } = await services.reference.current();
  const organisations = await services.db.selectFrom('organisation').selectAll().execute();
  expect(organisations.filter((organisation) => organisation.is_prime)).toHaveLength(12);
  expect(organisations.filter((organisation) => organisation.is_steward)).toHaveLength(3);
  const providers = organisations.filter((organisation) => organisation.is_provider);
  expect(providers).toHaveLength(240);
  expect(new Set(organisations.map((organisation) => organisation.name)).size).toBe(organisations.length);
  const regions = providers.map((provider) => places.district(provider.head_office_district ?? '')?.region);
  expect(new Set(regions).size).toBe(12);
  expect(await services.db.selectFrom('head_contract').selectAll().execute()).toHaveLength(30);
  const opportunities = await services.db.selectFrom('opportunity').selectAll().execute();
  // Sixty of this season, and one earlier round for each stage of a sub-contract.
  expect(opportunities).toHaveLength(60 + subcontractStages.length);
  expect(new Set(opportunities.map((opportunity) => opportunity.status))).toEqual(
    new Set(['draft', 'published', 'withdrawn', 'decided']),
  );
  expect(await conductStatuses()).toEqual(new Set(allStatuses));
  // The findings are those that the nightly tests find: they add none and cure none.
  const findings = () => services.db.selectFrom('finding').select(['fingerprint', 'status']).orderBy('id').execute();
  const before = await findings();
  const every = ['open', 'published', 'upheld', 'dismissed', 'cured'];
  expect(new Set(before.map(({ status }) => status))).toEqual(new Set(every));
  await sweepFindings({ services, actor: system, formKey: null }, null);
  expect(await findings()).toEqual(before);
});

/** Where the promises of the primes stand that attest anything. */
async function conductStatuses(): Promise<Set<string>> {
  const statuses = new Set<string>();
  for (const { organisation_id } of await services.db
    .selectFrom('attestation')
    .select('organisation_id')
    .distinct()
    .execute()) {
    const organisation = await findOrganisation(services.db, organisation_id);
    if (!organisation?.is_prime) continue;
    for (const { status } of conductRecord.parse(await readConduct(services, organisation)).items) statuses.add(status);
  }
  return statuses;
}

test('every opportunity that was published is declared, and each contract is judged by the law of its day', async () => {
  const { db } = services;
  const declared = await db
    .selectFrom('opportunity')
    .leftJoin('tupe_declaration', 'tupe_declaration.opportunity_id', 'opportunity.id')
    .where('opportunity.published_at', 'is not', null)
    .select(['opportunity.status', 'opportunity.tupe_position', 'tupe_declaration.state'])
    .execute();
  for (const { status, state, tupe_position } of declared) {
    expect(tupe_position).not.toBeNull();
    const hidden = status === 'withdrawn' ? 'aborted' : null;
    expect(['not_assessed', 'aborted', null].filter((none) => none !== hidden)).not.toContain(state);
  }
  const unlinked = await db
    .selectFrom('tupe_declaration')
    .select('id')
    .where('subcontract_id', 'is not', null)
    .where('parent_id', 'is', null)
    .execute();
  expect(unlinked).toEqual([]);
  const contracts = await db.selectFrom('head_contract').select(['regime', 'procurement_began_on']).execute();
  const inForce = contracts.map(({ regime, procurement_began_on: began }) => [regime, (began ?? '') >= '2025-02-24']);
  expect(inForce).not.toContainEqual(['PA2023', false]);
  expect(inForce).not.toContainEqual(['PCR2015', true]);
  expect(inForce).toContainEqual(['PA2023', true]);
});

test('what was given of employees for an opportunity waits on one sub-contract and was opened on another', async () => {
  const given = await services.db
    .selectFrom('employee_information as given')
    .innerJoin('employee_information as source', 'source.id', 'given.carried_from')
    .innerJoin('tupe_declaration as declaration', 'declaration.id', 'given.declaration_id')
    .whereRef('declaration.parent_id', '=', 'source.declaration_id')
    .select(['given.released_at'])
    .orderBy('given.as_at')
    .execute();
  expect(given.map(({ released_at }) => released_at !== null)).toEqual([true, false, false]);
});

test('the demo market shows a prime that meets the standard, one in the middle of its cycle and what partners say each quarter', async () => {
  const accreditations = await services.db
    .selectFrom('accreditation')
    .innerJoin('organisation', 'organisation.id', 'accreditation.organisation_id')
    .selectAll('organisation')
    .select('accreditation.status as standing')
    .execute();
  expect(accreditations.map(({ standing }) => standing).sort()).toEqual(['standard_met', 'surveying']);
  for (const { standing, ...prime } of accreditations) {
    const shown = await readPublic(services, prime);
    expect(shown.pulses).toMatchObject([{ results: { isShown: true } }, { results: { isShown: true } }]);
    const decided = { overall: 86, band: 'Excellent', partners: { isShown: true } };
    expect(shown.accreditations).toMatchObject(standing === 'surveying' ? [] : [decided]);
  }
});

test('what the demo market publishes is what the product itself could have published', async () => {
  const reference = await services.reference.current();
  const profiles = await services.db.selectFrom('profile_version').select('snapshot').execute();
  for (const { snapshot } of profiles) {
    const profile = profileSnapshot.parse(snapshot);
    for (const activity of profile.activities) {
      expect(reference.has('service_type', activity.serviceType)).toBe(true);
      expect(activity.customerGroups.every((code) => reference.has('customer_group', code))).toBe(true);
      expect(activity.districts.every(reference.places.isCurrent)).toBe(true);
      const isKnown = (code: string) => reference.has('specialism', code) || reference.has('health', code);
      expect(activity.specialisms.filter((code) => !isKnown(code))).toEqual([]);
    }
  }
  const opportunities = await services.db.selectFrom('opportunity_version').select('snapshot').execute();
  for (const { snapshot } of opportunities) {
    const opportunity = opportunitySnapshot.parse(snapshot);
    expect(criteriaProblem(opportunity.criteria)).toBeNull();
    expect(lotProblems(opportunity)).toEqual([]);
    expect(opportunity.payment.reduce((sum, component) => sum + component.percent, 0)).toBe(100);
    expect(reference.has('tupe_position', opportunity.tupe?.position ?? '')).toBe(true);
    const { clarificationDeadline, responseDeadline, decisionDate } = opportunity;
    expect([clarificationDeadline, responseDeadline, decisionDate]).toEqual(
      [clarificationDeadline, responseDeadline, decisionDate].sort(),
    );
  }
  const divided = opportunities.filter(({ snapshot }) => isDivided(opportunitySnapshot.parse(snapshot).lots));
  expect(divided.length).toBeGreaterThan(2);
  const identifiers = await services.db.selectFrom('identifier').select(['scheme', 'value']).execute();
  for (const { scheme, value } of identifiers) {
    expect(normaliseIdentifier(scheme, value)).toMatchObject({ ok: true, value });
  }
});

test('what has closed was answered: some waits, some is overdue, some is decided, one is challenged', async () => {
  const { db } = services;
  const interests = await db.selectFrom('interest').select(['status', 'overdue_since']).execute();
  const count = (isOne: (interest: (typeof interests)[number]) => boolean) => interests.filter(isOne).length;
  expect(count(({ status }) => status === 'under_review')).toBeGreaterThan(10);
  expect(count(({ overdue_since }) => overdue_since !== null)).toBeGreaterThan(2);
  expect(count(({ status }) => status === 'decided')).toBeGreaterThan(5);
  expect(await db.selectFrom('challenge').select('status').execute()).toEqual([{ status: 'raised' }]);
  expect((await db.selectFrom('subcontract').select('id').execute()).length).toBeGreaterThan(0);
  const standing = await db
    .selectFrom('decision')
    .select(['lot_id', 'effective_at'])
    .where('outcome', '=', 'award')
    .execute();
  expect(standing.some(({ effective_at }) => effective_at === null)).toBe(true);
});

test('seeding again changes nothing, and a market with people in it is never seeded', async () => {
  const count = async () => (await services.db.selectFrom('organisation').select('id').execute()).length;
  const before = await count();
  await seedDemo(services);
  expect(await count()).toBe(before);
  const { total } = await services.search.search('profile', { text: 'resettlement' });
  expect(total).toBeGreaterThan(3);
});

test('two colleagues of the prime that a visitor can be assess: the chair has locked all scores, the other one', async () => {
  const ended = services.db.selectFrom('scoring_end').select('opportunity_id');
  const assessors = await services.db
    .selectFrom('assessor')
    .select(['id', 'is_chair'])
    .where('opportunity_id', 'not in', ended)
    .execute();
  const sheets = await services.db.selectFrom('assessment').select(['assessor_id', 'locked_at']).execute();
  const lockedBy = ({ id }: { id: string }) => sheets.filter((sheet) => sheet.assessor_id === id && sheet.locked_at);
  expect(assessors).toHaveLength(2);
  const [chair, other] = assessors.toSorted((a, b) => Number(b.is_chair) - Number(a.is_chair)).map(lockedBy);
  expect(chair?.length).toBeGreaterThan(1);
  expect(other).toHaveLength(1);
});

test('what is decided keeps its sheets: two assessors scored everyone, scoring ended, and the first was awarded', async () => {
  const { db, clock } = services;
  const decided = await db.selectFrom('opportunity').select('id').where('status', '=', 'decided').execute();
  const rounds = await Promise.all(decided.map(({ id }) => readRound(db, id, clock.today())));
  const scored = rounds.filter((round) => round !== null).filter(({ criteria }) => criteria.length > 0);
  expect(scored.length).toBeGreaterThan(0);
  for (const round of scored) {
    const kept = await readKept(services, round, 1);
    expect(kept.end).toMatchObject({ how: 'all_locked' });
    for (const answer of kept.answers) {
      expect(answer.sheets.length).toBe(round.panel.length);
      expect(answer.sheets.every(({ counts, scores }) => counts && scores.length === round.criteria.length)).toBe(true);
      expect(answer.recordedBy).not.toBeNull();
    }
    expect(kept.ranking?.isAgreed).toBe(true);
  }
});

test('whoever tries the market as a provider or a prime has something in every part of the first page', async () => {
  const people = await services.db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('person.is_demo', '=', true)
    .select(['person.id', 'organisation.id as organisationId', 'is_provider', 'is_prime'])
    .execute();
  const personId = people[0]?.id ?? '';
  const organisationOf = (kind: 'is_provider' | 'is_prime') => people.find((one) => one[kind])?.organisationId ?? '';
  const provider = await readProviderDashboard(services, {
    personId,
    organisationId: organisationOf('is_provider'),
    mayAct: true,
    isPrime: false,
    tupe: [],
  });
  expect(provider.toDo).not.toEqual([]);
  expect(provider.matches).not.toEqual([]);
  expect(provider.deadlines).not.toEqual([]);
  expect(provider.answers).not.toEqual([]);
  expect(provider.toDo.some(({ title }) => title.startsWith('Answer the invitation'))).toBe(true);
  expect(await obstaclesToAnswering(services, organisationOf('is_provider'))).toEqual([]);
  const primeId = organisationOf('is_prime');
  const prime = await readPrimeDashboard(services, { personId, primeId, mayAct: true, tupe: [] });
  expect(prime.toDo).not.toEqual([]);
  const tupeOf = (organisationId: string) => tupeItemsFor(services, { personId, organisationId, isOwner: true });
  expect((await tupeOf(primeId)).asPrime).not.toEqual([]);
  expect((await tupeOf(organisationOf('is_provider'))).asProvider).not.toEqual([]);
  expect(prime.funnel.some(({ invited }) => invited > 0)).toBe(true);
  const primes = await services.db
    .selectFrom('organisation')
    .select(['id', 'name', 'is_prime', 'is_provider', 'is_steward'])
    .where('is_prime', '=', true)
    .execute();
  const records = [];
  for (const each of primes) records.push(primeRecord.parse(await readRecord(services, each, 1)));
  expect(records.some(({ figures }) => figures.decisions.decided > 0)).toBe(true);
  expect(records.some(({ figures }) => figures.overdue.answers > 0)).toBe(true);
  expect(records.some(({ awards }) => awards.length > 0)).toBe(true);
  const sent = await services.db.selectFrom('interest_version').select('snapshot').execute();
  for (const { snapshot } of sent) interestSnapshot.parse(snapshot);
});

/** What stands against answering what a provider was invited to and is open. */
async function obstaclesToAnswering(services: TestServices, organisationId: string) {
  const today = services.clock.today();
  const invited = await services.db
    .selectFrom('invitation')
    .innerJoin('opportunity', 'opportunity.id', 'invitation.opportunity_id')
    .where('invitation.organisation_id', '=', organisationId)
    .where('opportunity.response_deadline', '>=', today.toString())
    .select('opportunity.id')
    .orderBy('opportunity.id')
    .execute();
  const reference = await services.reference.current();
  const candidates = await Promise.all(
    invited.map(async ({ id }) => {
      const version = await latestVersion(services.db, id);
      if (!version) throw new Error('Invited to what was never published');
      return readCandidate(services.db, reference, version.snapshot, organisationId, today);
    }),
  );
  return candidates.flatMap(({ eligibility }) => eligibility.obstacles);
}
