import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerAdvance, askAdvance, keepAdvanceClock, withdrawAdvance } from '#app/features/compact/advance.server.ts';
import { checkClauses } from '#app/features/compact/clauses/check-clauses.ts';
import { publicAdvances } from '#app/features/compact/count-advances.server.ts';
import { keepCheck } from '#app/features/compact/keep-check.server.ts';
import { readCompact } from '#app/features/compact/read-compact.server.ts';
import { stateFullCost } from '#app/features/compact/state-full-cost.server.ts';
import type { Actor } from '#app/features/identity/actor.ts';
import { advanceRequests, clauseChecksOf, findCompactSubcontract } from '#db/queries/compact.ts';
import { personActing } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { verbsAudited } from './decisions.fixtures.ts';

let services: TestServices;

beforeAll(async () => {
  services = await openTestServices();
}, 180_000);
afterAll(() => services.close());

async function twoParties(services: TestServices) {
  const prime = await personActing(services, { kind: 'prime' });
  const provider = await personActing(services, { kind: 'provider' });
  const { organisationId: primeId } = prime.acting;
  const { organisationId: providerId } = provider.acting;
  const subcontractId = await insertSubcontract(services, { primeId, providerId });
  return { prime, provider, primeId, providerId, subcontractId };
}
const as = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });
const mailsOf = async ({ db }: TestServices) =>
  (await db.selectFrom('mail_message').select(['kind', 'recipient']).execute())
    .map(({ kind, recipient }) => `${kind} ${recipient}`)
    .sort();

async function insertAnswered({ db, clock }: TestServices, subcontractId: string, count: number) {
  const at = new Date(clock.now().epochMilliseconds);
  const row = {
    subcontract_id: subcontractId,
    amount_pence: 1_000_00,
    need: 'Wages.',
    wanted_by: null,
    asked_by: null,
    asked_at: at,
    answer_due: '2099-01-01',
    status: 'granted' as const,
    granted_pence: 1_000_00,
    reason: 'Needed.',
    decided_by: null,
    decided_at: at,
    overdue_since: null,
  };
  await db
    .insertInto('advance_payment_request')
    .values(Array.from({ length: count }, () => row))
    .execute();
}

async function viewOf(services: TestServices, actor: Actor, subcontractId: string) {
  const subcontract = await findCompactSubcontract(services.db, subcontractId);
  if (!subcontract) throw new Error('There is no such sub-contract');
  const { prime_id: primeId, provider_id: providerId, status } = subcontract;
  return readCompact(services, actor, { primeId, providerId, status, subcontract });
}

test('payment in advance is asked for once, called overdue once, and answered with a reason', async () => {
  services.clock.set('2026-11-26T10:00:00Z');
  const { prime, provider, subcontractId } = await twoParties(services);
  const input = { amountPence: 12_000_00, need: 'Wages of two months.', wantedBy: null };
  expect(await askAdvance(as(services, provider), subcontractId, input)).toEqual({ ok: true });
  expect(await askAdvance(as(services, provider), subcontractId, input)).toEqual({ ok: false, reason: 'another_open' });
  const [request] = await advanceRequests(services.db, subcontractId);
  if (!request) throw new Error('Nothing was asked');
  expect(request.answer_due).toBe('2026-12-10');

  services.clock.set('2026-12-10T23:00:00Z');
  await keepAdvanceClock(services);
  expect(await mailsOf(services)).toEqual([`advance-asked ${prime.email}`]);
  services.clock.set('2026-12-11T01:00:00Z');
  await keepAdvanceClock(services);
  await keepAdvanceClock(services);
  const late = [`advance-overdue ${prime.email}`, `advance-overdue ${provider.email}`].sort();
  expect(await mailsOf(services)).toEqual([`advance-asked ${prime.email}`, ...late]);

  const part = { decision: 'grant_in_part', grantedPence: 12_000_00, reason: 'Half of it now.' } as const;
  expect(await answerAdvance(as(services, prime), subcontractId, request.id, part)).toEqual({
    ok: false,
    reason: 'not_a_part',
  });
  const half = { ...part, grantedPence: 6_000_00 };
  expect(await answerAdvance(as(services, prime), subcontractId, request.id, half)).toEqual({ ok: true });
  expect(await withdrawAdvance(as(services, provider), subcontractId, request.id)).toMatchObject({ ok: false });
  const [answered] = await advanceRequests(services.db, subcontractId);
  expect(answered).toMatchObject({ status: 'granted_in_part', granted_pence: 6_000_00, overdue_since: '2026-12-11' });
  expect(await verbsAudited(services, 'advance_payment_request')).toEqual(['ask', 'call_overdue', 'grant_in_part']);
});

test('a prime sees the full cost if the provider chose so, and no clause check ever', async () => {
  const { prime, provider, primeId, providerId, subcontractId } = await twoParties(services);
  const cost = { directPence: 80_000_00, overheadPence: 12_000_00, pricePence: 85_000_00, subsidisedBy: 'Reserves' };
  await stateFullCost(as(services, provider), subcontractId, { ...cost, isShown: false });
  expect((await viewOf(services, provider, subcontractId)).cost?.shortfallPence).toBe(7_000_00);
  expect((await viewOf(services, prime, subcontractId)).cost).toBeNull();
  await stateFullCost(as(services, provider), subcontractId, { ...cost, isShown: true });
  expect((await viewOf(services, prime, subcontractId)).cost?.shortfallPence).toBe(7_000_00);
  const asSteward = await viewOf(services, await personActing(services, { kind: 'steward' }), subcontractId);
  expect([asSteward.cost, asSteward.checks, asSteward.mayAsk]).toEqual([null, [], false]);

  expect(await publicAdvances(services, primeId)).toBeNull();
  await insertAnswered(services, subcontractId, 12);
  expect(await publicAdvances(services, primeId)).toEqual({ asked: 10, granted: 10, refused: 0, late: 0 });

  const text = 'Parties. The Provider shall not speak to the media.';
  const checked = { name: 'Draft.txt', sha256: 'a'.repeat(64), text };
  const kept = await keepCheck(as(services, provider), checked, checkClauses(text), subcontractId);
  expect(kept.ok).toBe(true);
  expect(await keepCheck(as(services, prime), checked, [], subcontractId)).toEqual({ ok: false, reason: 'unknown' });
  const [row] = await clauseChecksOf(services.db, providerId, subcontractId);
  expect(row?.findings).toEqual([{ code: 'publicity_ban', quotation: 'The Provider shall not speak to the media.' }]);
  expect(JSON.stringify(row)).not.toContain('Parties.');
  expect((await viewOf(services, provider, subcontractId)).checks).toHaveLength(1);
  expect((await viewOf(services, prime, subcontractId)).checks).toEqual([]);
});
