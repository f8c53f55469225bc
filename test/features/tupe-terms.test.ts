import { expect, test } from 'vitest';
import type { Person } from '#app/features/identity/actor.ts';
import { can } from '#app/features/policies.ts';
import { findDeclaration, type TupeThing } from '#app/features/tupe/find-declaration.server.ts';
import { listHome } from '#app/features/tupe-hub/list-home.server.ts';
import { agreePromise } from '#app/features/tupe-terms/agree-promise.server.ts';
import { changePromise, withdrawPromise } from '#app/features/tupe-terms/change-promise.server.ts';
import { copyTerms } from '#app/features/tupe-terms/copy-terms.server.ts';
import { offerUsualPromises } from '#app/features/tupe-terms/offer-promises.server.ts';
import { openTermsOf } from '#app/features/tupe-terms/open-terms.server.ts';
import { readCosts } from '#app/features/tupe-terms/read-costs.server.ts';
import { readEstimate } from '#app/features/tupe-terms/read-estimate.server.ts';
import { readIndemnities } from '#app/features/tupe-terms/read-indemnities.server.ts';
import { readPensions } from '#app/features/tupe-terms/read-pensions.server.ts';
import { savePensionGroup } from '#app/features/tupe-terms/save-pension-group.server.ts';
import { sayRunningCost } from '#app/features/tupe-terms/say-running-cost.server.ts';
import { type GroupAnswers, promiseForm } from '#app/features/tupe-terms/schema.ts';
import { setAssumption } from '#app/features/tupe-terms/set-assumption.server.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { insertDeclaration, insertParty, tupeMarket } from '#test/support/tupe.ts';
import { insertTerms } from '#test/support/tupe-terms.ts';

const as = (services: TestServices, actor: Person) => ({ services, actor, formKey: null });
async function thingOf(services: TestServices, declarationId: string): Promise<TupeThing> {
  const thing = await findDeclaration(services, declarationId);
  if (!thing) throw new Error('There is no such declaration');
  return thing;
}
const mailsOf = async ({ db }: TestServices) =>
  (await db.selectFrom('mail_message').select(['kind', 'recipient']).orderBy('kind').execute())
    .map(({ kind, recipient }) => `${kind} ${recipient}`)
    .sort();
const amount = { amountPence: 30_000_000, basis: 'Twelve posts for a year', lots: {}, reason: '', estimate: null };
const group: GroupAnswers = {
  scheme: 'Local government scheme',
  schemeKind: 'public',
  publicOrigin: true,
  originBody: 'best_value',
  fairDealProtected: null,
  headcount: 3,
  employerPercent: 21.5,
  employeePercent: 6.5,
  deficitKnown: false,
  deficitPence: null,
  deficitBorneBy: null,
  plan: '',
};

test('one amount for all, set before answers can be read; each later one has a version, a reason and its time', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services);
  const thing = await thingOf(services, market.declarationId);
  const prime = as(services, market.prime);
  expect(await setAssumption(prime, thing, amount)).toEqual({ ok: true, version: 1 });
  expect((await thingOf(services, thing.id)).state).toBe('cost_confirmed');
  expect(await setAssumption(prime, thing, amount)).toEqual({ ok: false, reason: 'no_reason' });
  await services.db
    .updateTable('opportunity')
    .set({ interests_opened_at: new Date(services.clock.now().epochMilliseconds) })
    .where('id', '=', market.opportunityId)
    .execute();
  const dearer = { ...amount, amountPence: 36_000_000, reason: 'Two more posts are in scope' };
  expect(await setAssumption(prime, thing, dearer)).toEqual({ ok: true, version: 2 });
  // The bidder hears of what stands, once; nobody at the prime learns who did.
  await services.runJobs();
  await services.runJobs();
  expect(await mailsOf(services)).toEqual([`tupe-cost-set ${market.bidder.email}`]);
  const read = await readCosts(services, market.bidder, thing);
  expect(read).toMatchObject({ maySet: false, isParty: false, areAnswersOpen: true });
  expect(read.current).toMatchObject({ version: 2, amountPence: 36_000_000, afterOpening: true, stands: true });
  expect(read.earlier).toMatchObject([{ version: 1, afterOpening: false, stands: false }]);
  expect(can(market.bidder, 'tupe-terms:read', { ...thing, opportunityStatus: 'draft' })).toBe(false);
  expect(can(market.bidder, 'tupe-terms:read', { ...thing, opportunityStatus: null })).toBe(false);
});

test('pensions: who bids reads no count, nor what the record says of pay, and what is not known is asked for', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services);
  const thing = await thingOf(services, market.declarationId);
  const outgoing = as(services, market.outgoing);
  expect(await savePensionGroup(outgoing, thing, null, group)).toEqual({ ok: true });
  const unknown: GroupAnswers = { ...group, schemeKind: 'unknown', publicOrigin: null, originBody: null, headcount: 9 };
  expect(await savePensionGroup(outgoing, thing, null, unknown)).toEqual({ ok: true });
  const elsewhere = await tupeMarket(services);
  const borneElsewhere = { ...group, deficitKnown: true, deficitBorneBy: elsewhere.partyIds.prime };
  expect(await savePensionGroup(outgoing, thing, null, borneElsewhere)).toEqual({ ok: false, reason: 'no_such_party' });
  const own = await readPensions(services, market.prime, thing);
  expect(own.groups.map(({ headcount }) => headcount)).toEqual(['3', '9']);
  expect(own.groups[0]?.rules.map(({ applies }) => applies)).toEqual(['yes', 'no', 'yes']);
  const outside = await readPensions(services, market.bidder, thing);
  expect(outside.mayEdit).toBe(false);
  expect(outside.groups.map(({ headcount }) => /\d/.test(headcount))).toEqual([false, false]);
  const people = (actor: Person) => readEstimate(services, actor, thing, null).defaults.people_1;
  expect([people(market.prime), people(market.bidder)]).toEqual(['12', undefined]);
  expect(outside.groups[1]?.asked).toHaveLength(3);
  const strangers = await savePensionGroup(
    as(services, elsewhere.prime),
    await thingOf(services, elsewhere.declarationId),
    own.groups[0]?.id ?? '',
    group,
  );
  expect(strangers, 'a group of another declaration').toEqual({ ok: false, reason: 'unknown' });
});

test('the usual promises wait for both sides; a change asks again, and only the version that was read is agreed to', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services, { columns: { redundancy_pence: 12_000_000 } });
  const thing = await thingOf(services, market.declarationId);
  const { prime, outgoing, incoming } = market;
  expect(await offerUsualPromises(as(services, prime), thing)).toEqual({ ok: true });
  expect(await offerUsualPromises(as(services, prime), thing)).toEqual({ ok: true });
  const map = await readIndemnities(services, prime, thing);
  expect(map.promises).toHaveLength(9);
  expect(map.lacking).toEqual([]);
  expect(await mailsOf(services)).toEqual(
    [`tupe-promise-waits ${incoming.email}`, `tupe-promise-waits ${outgoing.email}`].sort(),
  );
  const [first] = map.promises;
  if (!first) throw new Error('There is no promise');
  expect(first.mayAgree, 'the prime is no side of it').toBe(false);
  const agree = (person: Person, seenVersion: number) =>
    agreePromise(as(services, person), thing, { promiseId: first.id, seenVersion });
  const waiting = async (person: Person) =>
    (await listHome(services, person, 1)).declarations[0]?.waits.filter((words) => words.includes('promise'));
  const toAgree = async (person: Person) =>
    (await readIndemnities(services, person, thing)).promises.filter(({ mayAgree }) => mayAgree).length;
  const before = await toAgree(outgoing);
  for (const person of [outgoing, incoming, prime])
    expect(await waiting(person)).toEqual([`${await toAgree(person)} promises to agree to`]);
  expect(await agree(outgoing, 1)).toEqual({ ok: true });
  expect(await waiting(outgoing)).toEqual([`${before - 1} promises to agree to`]);
  expect(await agree(incoming, 1)).toEqual({ ok: true });
  const agreed = async () =>
    (await readIndemnities(services, market.bidder, thing)).promises
      .find(({ id }) => id === first.id)
      ?.sides.map(({ agreedOn, agreedBy }) => [agreedOn, agreedBy]);
  expect(await agreed(), 'who bids reads when, not who').toEqual([
    ['2026-06-01', null],
    ['2026-06-01', null],
  ]);
  const answers = promiseForm.parse({
    risk: 'pre_transfer',
    giver: market.partyIds.outgoing,
    receiver: market.partyIds.incoming,
    words: 'Up to a cap.',
    isCapped: 'yes',
    cap: '50,000',
    survivalMonths: '24',
    isBoundDirectly: 'yes',
  });
  const change = { promiseId: first.id, seenVersion: 1, answers };
  expect(await changePromise(as(services, outgoing), thing, change)).toEqual({ ok: true });
  expect(await changePromise(as(services, prime), thing, change)).toEqual({ ok: false, reason: 'changed_meanwhile' });
  expect(await agreed(), 'whoever proposes has agreed').toEqual([
    ['2026-06-01', null],
    [null, null],
  ]);
  expect(await mailsOf(services)).toContain(`tupe-promise-changed ${incoming.email}`);
  expect(await agree(incoming, 1)).toEqual({ ok: false, reason: 'changed_meanwhile' });
  expect(await agree(incoming, 2)).toEqual({ ok: true });
  const after = await readIndemnities(services, prime, thing);
  expect(after.promises.find(({ id }) => id === first.id)?.flags).toEqual([]);
  expect(await withdrawPromise(as(services, prime), thing, first.id)).toEqual({ ok: true });
  expect((await readIndemnities(services, prime, thing)).lacking).toMatchObject([{ risk: 'pre_transfer' }]);
});

test('the prime speaks for a funder that is not on the market, and for nobody else', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services);
  const thing = await thingOf(services, market.declarationId);
  await offerUsualPromises(as(services, market.prime), thing);
  const pension = async () => {
    const map = await readIndemnities(services, market.prime, thing);
    return map.promises.find(({ risk }) => risk === 'pension');
  };
  const before = await pension();
  expect(before).toMatchObject({ giver: 'Department for Work and Pensions (funder)', mayAgree: true });
  await agreePromise(as(services, market.prime), thing, { promiseId: before?.id ?? '', seenVersion: 1 });
  expect((await pension())?.sides.map(({ agreedOn }) => agreedOn)).toEqual(['2026-06-01', null]);
});

test('no cap from whoever could not bear it is a flag; the figure behind it is its own', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services, { columns: { redundancy_pence: 12_000_000 } });
  const thing = await thingOf(services, market.declarationId);
  await insertTerms(services, market);
  const flagsOf = async (person: Person) => (await readIndemnities(services, person, thing)).promises[0]?.flags ?? [];
  expect((await flagsOf(market.incoming))[0]).toBe('No cap: cannot be told');
  expect(
    await sayRunningCost(as(services, market.prime), thing, { partyId: market.partyIds.outgoing, annual: 1 }),
  ).toEqual({ ok: false, reason: 'not_yours' });
  await publishReserves(services, market.outgoing.acting.organisationId, '1_to_3');
  const said = { partyId: market.partyIds.outgoing, annual: 40_000_000 };
  expect(await sayRunningCost(as(services, market.outgoing), thing, said)).toEqual({ ok: true });
  expect((await flagsOf(market.incoming))[0]).toBe('No cap: more than reserves');
  const other = await readIndemnities(services, market.incoming, thing);
  expect(JSON.stringify(other)).not.toContain('40000000');
  expect(other.exposure?.pence).toBe(12_000_000);
  expect(JSON.stringify(await readIndemnities(services, market.bidder, thing))).not.toContain('12000000');
});

test('the declaration of a sub-contract takes the terms over, for its own provider, and nobody has agreed to them', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services);
  const { prime, outgoing, incoming } = market;
  // Nobody knows yet who comes in.
  await services.db
    .updateTable('tupe_party')
    .set({ ended_at: new Date(0) })
    .where('id', '=', market.partyIds.incoming)
    .execute();
  const thing = await thingOf(services, market.declarationId);
  await setAssumption(as(services, prime), thing, amount);
  await savePensionGroup(as(services, outgoing), thing, null, group);
  await offerUsualPromises(as(services, prime), thing);
  const offered = await readIndemnities(services, outgoing, thing);
  expect(offered.promises[0]?.receiver).toBe('The incoming provider, whoever it is');
  const primeId = prime.acting.organisationId;
  const subcontractId = await insertSubcontract(services, { primeId, providerId: incoming.acting.organisationId });
  const toId = await insertDeclaration(services, { prime_id: primeId, subcontract_id: subcontractId });
  for (const [party, person] of [
    ['funder', null],
    ['prime', prime],
    ['outgoing', outgoing],
    ['incoming', incoming],
  ] as const)
    await insertParty(services, toId, party, person);
  const copied = await inUnitOfWork(as(services, prime), async (unit) => {
    await copyTerms(unit, thing.id, toId);
    await copyTerms(unit, thing.id, toId);
    return { ok: true };
  });
  expect(copied).toEqual({ ok: true });
  const to = await thingOf(services, toId);
  const map = await readIndemnities(services, incoming, to);
  expect(map.promises).toHaveLength(9);
  expect(map.promises[0]?.receiver).toBe(`${incoming.acting.organisationName} (incoming provider)`);
  expect(map.promises.flatMap(({ sides }) => sides).every(({ agreedOn }) => agreedOn === null)).toBe(true);
  expect((await readPensions(services, prime, to)).groups).toHaveLength(1);
  expect((await readCosts(services, prime, to)).current).toMatchObject({ version: 1, amountPence: 30_000_000 });
  const open = await openTermsOf(services, subcontractId);
  expect(open?.words).toContain('9 promises not agreed by both sides');
  expect(open?.words.some((words) => words.startsWith('Pay, tax and claims from before the transfer'))).toBe(true);
});

async function publishReserves({ db }: TestServices, organisationId: string, reservesBand: string) {
  const at = new Date(0);
  await db
    .insertInto('profile')
    .values({
      organisation_id: organisationId,
      reserves_band: reservesBand,
      published_version: 1,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ published_version: 1 }))
    .execute();
  await db
    .insertInto('profile_version')
    .values({
      organisation_id: organisationId,
      version: 1,
      snapshot: { commercial: { reservesBand } },
      published_by: null,
      published_at: at,
    })
    .execute();
}
