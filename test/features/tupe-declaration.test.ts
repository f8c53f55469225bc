import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdrawOpportunity } from '#app/features/decisions/withdraw-opportunity.server.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { can } from '#app/features/policies.ts';
import { recordSignature } from '#app/features/subcontracts/record-signature.server.ts';
import { addParty, endParty } from '#app/features/tupe/change-parties.server.ts';
import { changeRecord } from '#app/features/tupe/change-record.server.ts';
import { createDeclaration } from '#app/features/tupe/create-declaration.server.ts';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { followFunder } from '#app/features/tupe/follow-funder.server.ts';
import { moveDeclaration } from '#app/features/tupe/move-declaration.server.ts';
import { readHistory } from '#app/features/tupe/read-record.server.ts';
import {
  reconcile,
  recordCircumstances,
  recordClaim,
  recordTransfer,
} from '#app/features/tupe/record-outcome.server.ts';
import { counterSign, signNotApplicable } from '#app/features/tupe/sign-not-applicable.server.ts';
import type { TupeEvent } from '#app/features/tupe/states.ts';
import { acceptRisk, steer } from '#app/features/tupe/steer.server.ts';
import { listHome } from '#app/features/tupe-hub/list-home.server.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { personActing } from '#test/support/actors.ts';
import { insertHeadContract, insertSubcontract } from '#test/support/ledger.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { insertDeclaration, insertParty, type TupeMarket, tupeMarket } from '#test/support/tupe.ts';

// Today is Monday 1 June 2026.
type Acting = Person & { acting: NonNullable<Person['acting']> };
let services: TestServices;
let market: TupeMarket;

beforeAll(async () => {
  services = await openTestServices();
  market = await tupeMarket(services);
}, 180_000);
afterAll(() => services.close());

const as = (actor: Person) => ({ services, actor, formKey: null });
const idOf = ({ acting }: Acting) => acting.organisationId;
const move = (actor: Person, id: string, event: TupeEvent, words?: string) =>
  inUnitOfWork(as(actor), (unit) => moveDeclaration(unit, id, event, words));
const found = async (id: string) => {
  const thing = await findDeclaration(services, id);
  if (!thing) throw new Error('There is no such declaration');
  return thing;
};
/** A declaration of the market's prime and its two providers, on a sub-contract of their own. */
const declared = async (columns: Partial<Parameters<typeof insertDeclaration>[1]> = {}) => {
  const { prime, outgoing, incoming } = market;
  const subcontractId = await insertSubcontract(services, { primeId: idOf(prime), providerId: idOf(incoming) });
  const id = await insertDeclaration(services, { prime_id: idOf(prime), subcontract_id: subcontractId, ...columns });
  await insertParty(services, id, 'prime', prime);
  await insertParty(services, id, 'outgoing', outgoing);
  await insertParty(services, id, 'incoming', incoming);
  return { id, subcontractId };
};
const mailTo = async ({ email }: Person) => {
  await services.runJobs();
  const own = services.outbox.filter(({ to }) => to === email).map(({ subject }) => subject.split(':')[0]);
  services.outbox.length = 0;
  return own;
};
const counts = { transferred_count: 11, objected_count: 1, dismissed_count: 0, disputed_count: 0 };
const none = { transferred_count: null, objected_count: null, dismissed_count: null, disputed_count: null };

test('a declaration is seen by its parties and stewards, and by nobody who bids', async () => {
  const thing = await found(market.declarationId);
  const { prime, outgoing, incoming, bidder, steward } = market;
  for (const actor of [prime, outgoing, incoming, steward]) expect(can(actor, 'tupe:view', thing)).toBe(true);
  expect(can(bidder, 'tupe:view', thing)).toBe(false);
  expect(can(outgoing, 'tupe:edit', thing)).toBe(false);
  expect(can(outgoing, 'tupe:act-as-outgoing', thing)).toBe(true);
  expect(can(incoming, 'tupe:act-as-outgoing', thing)).toBe(false);
});

test('what is done while the position is disputed counts once it is settled, and each step is kept', async () => {
  const { declarationId: id, prime, outgoing } = market;
  expect(await move(prime, id, 'conclude_disputed')).toEqual({ ok: true, state: 'disputed' });
  expect(await move(outgoing, id, 'share_pack')).toEqual({ ok: true, state: 'disputed' });
  expect(await move(outgoing, id, 'share_pack')).toEqual({ ok: true, state: 'disputed' });
  expect(await move(prime, id, 'transfer')).toMatchObject({ ok: false, reason: 'no_such_step' });
  expect(await move(prime, id, 'conclude_applies')).toEqual({ ok: true, state: 'workforce_pack_shared' });
  const { steps } = await readHistory(services, await found(id));
  expect(steps.map(({ what }) => what).sort()).toEqual([
    'Became disputed',
    'Treated as applying',
    'Workforce figures shared with bidders',
  ]);
});

test('the record is kept in versions with what each changed, and nobody overwrites what they have not read', async () => {
  const { prime } = market;
  const { id } = await declared();
  const change = { version: 1, reason: 'Two posts were cut', columns: { headcount: 10, annual_pay_pence: 250_000_00 } };
  expect(await changeRecord(as(prime), id, { ...change, reason: '' })).toMatchObject({ reason: 'no_reason' });
  expect(await changeRecord(as(prime), id, change)).toEqual({ ok: true });
  const late = await changeRecord(as(prime), id, { version: 1, reason: 'A third post', columns: { headcount: 9 } });
  expect(late).toMatchObject({ ok: false, reason: 'changed_meanwhile' });
  expect(late.ok === false && late.reason === 'changed_meanwhile' && late.words).toContain('Headcount: 10');
  // Saving what stands makes no version.
  expect(await changeRecord(as(prime), id, { ...change, version: 2 })).toEqual({ ok: true });
  const thing = await found(id);
  expect(thing.row).toMatchObject({ headcount: 10, version: 2 });
  const [last] = (await readHistory(services, thing)).versions;
  expect(last).toMatchObject({ version: 2, reason: 'Two posts were cut' });
});

test('who employs the staff is told when it is named, sees the declaration, and sees it no more when its part ends', async () => {
  const { prime, bidder: late } = market;
  const { id } = await declared();
  const wanted = { party: 'outgoing', organisationId: idOf(late), name: '' } as const;
  await mailTo(late);
  expect(await addParty(as(prime), id, wanted)).toEqual({ ok: true });
  expect(await addParty(as(prime), id, wanted)).toMatchObject({ reason: 'already' });
  expect(await addParty(as(prime), id, { party: 'outgoing', organisationId: '', name: '' })).toMatchObject({
    reason: 'nobody',
  });
  expect(await addParty(as(prime), id, { party: 'outgoing', organisationId: '', name: 'Old Mill Trust' })).toEqual({
    ok: true,
  });
  expect(await mailTo(late)).toEqual(['You are named in a TUPE record']);
  const thing = await found(id);
  expect(can(late, 'tupe:view', thing)).toBe(true);
  const party = thing.parties.find(({ organisationId }) => organisationId === idOf(late));
  const incoming = thing.parties.find((one) => one.party === 'incoming');
  expect(await endParty(as(prime), id, incoming?.id ?? '', 'A mistake')).toMatchObject({ reason: 'stays' });
  expect(await endParty(as(prime), id, party?.id ?? '', 'It gave the work back in May')).toEqual({ ok: true });
  expect(can(late, 'tupe:view', await found(id))).toBe(false);
  expect((await found(id)).row.version).toBe(4);
  // Until an award nobody is an incoming provider.
  const onOpportunity = { party: 'incoming', organisationId: idOf(late), name: '' } as const;
  expect(await addParty(as(prime), market.declarationId, onOpportunity)).toMatchObject({ reason: 'no_such_part' });
});

test('that it does not apply is signed by two: until then it does not count, and a refusal voids the first', async () => {
  const { prime, outgoing } = market;
  const { id } = await declared();
  await mailTo(outgoing);
  expect(await signNotApplicable(as(prime), id, 'Nobody is assigned to it.')).toEqual({ ok: true });
  expect((await found(id)).state).toBe('applies');
  expect(await mailTo(outgoing)).toEqual(['Your signature is asked for']);
  expect(await counterSign(as(prime), id, { signs: true })).toMatchObject({ reason: 'no_such_step' });
  expect(await counterSign(as(outgoing), id, { signs: false, words: 'Four people do nothing else.' })).toEqual({
    ok: true,
  });
  expect(await mailTo(prime)).toEqual(['Not signed that TUPE does not apply']);
  expect(await counterSign(as(outgoing), id, { signs: true })).toMatchObject({ reason: 'no_such_step' });
  expect(await signNotApplicable(as(prime), id, 'They moved to other work in May.')).toEqual({ ok: true });
  expect(await counterSign(as(outgoing), id, { signs: true })).toEqual({ ok: true });
  expect((await found(id)).state).toBe('not_applicable');
  expect(await mailTo(prime)).toEqual(['TUPE does not apply, signed by both']);
  // Opened again, it has to be signed again.
  expect(await steer(as(prime), id, 'reopen', 'Two people were moved back.')).toEqual({ ok: true });
  expect((await found(id)).row).toMatchObject({ state: 'assessing', not_applicable_at: null, counter_signed_at: null });
});

test('without an outgoing provider on the market another owner of the prime signs second, or nobody can', async () => {
  const { prime } = market;
  const id = await insertDeclaration(services, {
    prime_id: idOf(prime),
    subcontract_id: (await declaredWithout()).subcontractId,
  });
  await insertParty(services, id, 'prime', prime);
  await insertParty(services, id, 'outgoing', null);
  expect(await signNotApplicable(as(prime), id, 'New work.')).toMatchObject({ reason: 'nobody' });
  const colleague = await personActing(services, { organisationId: idOf(prime), role: 'owner' });
  expect(await signNotApplicable(as(prime), id, 'New work.')).toEqual({ ok: true });
  expect(await counterSign(as(prime), id, { signs: true })).toMatchObject({ reason: 'no_such_step' });
  expect(await counterSign(as(colleague), id, { signs: true })).toEqual({ ok: true });
});

const declaredWithout = async () => ({
  subcontractId: await insertSubcontract(services, {
    primeId: idOf(market.prime),
    providerId: idOf(market.incoming),
  }),
});

const terms = {
  signedOn: '2026-06-01',
  startsOn: '2026-07-01',
  endsOn: '2029-12-31',
  shorterTermReason: '',
  noticeMonths: 3,
  paymentDays: 14,
  paymentRegime: 'other',
  upFrontPercent: 10,
} as const;

test('a sub-contract is not signed unassessed, nor disputed unless an owner accepts the risk, which stewards read', async () => {
  const { prime, incoming, steward } = market;
  const { subcontractId } = await declaredWithout();
  const sign = () => recordSignature(as(prime), subcontractId, { terms, version: 1 });
  expect(await sign()).toMatchObject({ reason: 'tupe_not_assessed' });
  const make = () =>
    inUnitOfWork(as(incoming), async (unit) => ({
      ok: true as const,
      id: await createDeclaration(unit, { subcontractId }),
    }));
  const { id } = await make();
  expect((await make()).id).toBe(id);
  expect((await found(id)).parties.map(({ party }) => party)).toEqual(['prime', 'incoming']);
  expect(await sign()).toMatchObject({ reason: 'tupe_not_assessed' });
  await move(prime, id, 'begin');
  await move(prime, id, 'conclude_disputed');
  expect(await sign()).toMatchObject({ reason: 'tupe_disputed' });
  await mailTo(steward);
  expect(await acceptRisk(as(prime), id, 'The old contract ends in a week; we bear claims.')).toEqual({ ok: true });
  expect(await mailTo(steward)).toEqual(['Signed while TUPE is disputed']);
  // A new dispute is a new risk.
  await move(prime, id, 'conclude_applies');
  await move(prime, id, 'conclude_disputed');
  expect(await sign()).toMatchObject({ reason: 'tupe_disputed' });
  await acceptRisk(as(prime), id, 'As before.');
  expect(await sign()).toEqual({ ok: true });
});

test('a transfer is recorded once information was given or circumstances say why not, and closed once all are counted', async () => {
  const { prime, incoming, outgoing } = market;
  const { id } = await declared();
  const record = (on: string) => recordTransfer(as(incoming), id, { on, counts: none });
  expect(await record('2026-06-02')).toMatchObject({ reason: 'in_future' });
  expect(await record('2026-06-01')).toMatchObject({ reason: 'no_eli' });
  // What was refused is not half written.
  expect((await found(id)).row).toMatchObject({ state: 'applies', transferred_on: null });
  expect(await recordCircumstances(as(outgoing), id, 'The office burnt down.')).toEqual({ ok: true });
  const outgoingParty = (await found(id)).parties.find(({ party }) => party === 'outgoing')?.id ?? '';
  await insertMeasures(id, outgoingParty, null);
  expect(await record('2026-06-01')).toMatchObject({ reason: 'not_consulted' });
  await services.db
    .updateTable('tupe_consultation')
    .set({ ends_on: '2026-05-30' })
    .where('declaration_id', '=', id)
    .execute();
  await mailTo(outgoing);
  expect(await record('2026-06-01')).toEqual({ ok: true });
  expect(await mailTo(outgoing)).toEqual(['The staff have transferred']);
  const count = (changes: object, explanation: string) =>
    reconcile(as(prime), id, { counts: { ...counts, ...changes }, explanation });
  expect(await count({ objected_count: null }, '')).toMatchObject({ reason: 'not_counted' });
  expect(await count({ transferred_count: 12 }, '')).toMatchObject({ reason: 'not_explained' });
  expect(await count({ transferred_count: 12 }, 'A job coach was left off the list.')).toEqual({ ok: true });
  const claim = { openedOn: '2026-06-01', words: 'Pay of one role' };
  expect(await recordClaim(as(outgoing), id, { ...claim, closedOn: '2026-05-31' })).toMatchObject({ reason: 'before' });
  expect(await recordClaim(as(outgoing), id, { ...claim, closedOn: null })).toEqual({ ok: true });
  expect(await steer(as(prime), id, 'close', 'All counted.')).toMatchObject({ reason: 'claim_open' });
  expect(await recordClaim(as(outgoing), id, { ...claim, closedOn: '2026-06-01' })).toEqual({ ok: true });
  expect(await steer(as(prime), id, 'close', 'All counted.')).toEqual({ ok: true });
  expect(can(prime, 'tupe:edit', await found(id))).toBe(false);
});

function insertMeasures(declarationId: string, partyId: string, endsOn: string | null) {
  return services.db
    .insertInto('tupe_consultation')
    .values({
      party_id: partyId,
      declaration_id: declarationId,
      has_affected_staff: true,
      measures_envisaged: true,
      route: 'elected',
      union_name: null,
      representatives: 2,
      election_called_on: null,
      election_held_on: null,
      headcount: null,
      headcount_on: null,
      transferring: null,
      representatives_exist: null,
      representatives_invited: null,
      direct_allowed: null,
      direct_rule: null,
      starts_on: '2026-05-01',
      ends_on: endsOn,
      closing_words: null,
      updated_by: null,
      updated_at: new Date('2026-05-01T09:00:00Z'),
    })
    .execute();
}

test('what an opportunity comes to, its declaration comes to: withdrawn, it ends, and is not opened again', async () => {
  const { prime, declarationId: id, opportunityId } = market;
  const key = { organisationId: idOf(prime), opportunityId };
  expect(await withdrawOpportunity(as(prime), key, 'The funder stopped it.')).toEqual({ ok: true });
  expect((await found(id)).row).toMatchObject({
    state: 'aborted',
    aborted_reason: 'The opportunity was withdrawn: The funder stopped it.',
  });
  expect(await steer(as(prime), id, 'reopen', 'A mistake')).toMatchObject({ reason: 'contract_gone' });
});

test('the funder follows the head contract that an opportunity comes under, and who funded it before has no part any more', async () => {
  const { prime, declarationId: id, opportunityId } = market;
  const organisationId = idOf(prime);
  const contractId = await insertHeadContract(services, organisationId, { endsOn: '2029-03-31', regime: 'pa2023' });
  const choose = async (before: string | null, after: string | null) => {
    await inUnitOfWork(as(prime), async (unit) => {
      await followFunder(unit, { organisationId, opportunityId }, { before, after });
      return { ok: true };
    });
    const { parties, row } = await found(id);
    return [row.client_name, parties.filter(({ party }) => party === 'funder').map(({ name }) => name), row.version];
  };
  const funder = 'Department for Work and Pensions';
  const { version } = (await found(id)).row;
  expect(await choose(contractId, null)).toEqual(['', [], version + 1]);
  expect(await choose(null, null)).toEqual(['', [], version + 1]);
  expect(await choose(null, contractId)).toEqual([funder, [funder], version + 2]);
});

test('the list of transfers gives each its own parties, next date and what waits, and what is over comes last', async () => {
  const near = await declared({ planned_transfer_on: '2026-07-01' });
  const unplanned = await declared({ planned_transfer_on: null });
  const over = await declared({ state: 'aborted', planned_transfer_on: '2026-06-02' });
  const third = await personActing(services, { kind: 'provider' });
  await insertParty(services, near.id, 'outgoing', third);
  const { declarations } = await listHome(services, market.incoming, 1);
  const place = (id: string) => declarations.findIndex((one) => one.id === id);
  const [first, open, last] = [near, unplanned, over].map(({ id }) => declarations[place(id)]);
  const others = [market.prime, market.outgoing].map(({ acting }) => acting.organisationName);
  expect(new Set(first?.with)).toEqual(new Set([...others, third.acting.organisationName]));
  expect(first).toMatchObject({
    as: ['incoming'],
    transferOn: '2026-07-01',
    waits: ['Your position', '2 dates overdue'],
  });
  expect(first?.next?.due).toMatch(/^2026-06/);
  expect(open).toMatchObject({ with: others, transferOn: null, next: null, waits: ['Your position'] });
  expect(last).toMatchObject({ next: null, waits: [] });
  expect(place(near.id)).toBeLessThan(place(unplanned.id));
  expect(place(unplanned.id)).toBeLessThan(place(over.id));
  const risked = await declared({ state: 'disputed', risk_accepted_at: new Date(), risk_accepted_reason: 'New work' });
  const parent = await declared({ state: 'disputed' });
  await declared({ parent_id: parent.id });
  const pages = await Promise.all([1, 2].map((page) => listHome(services, market.prime, page)));
  const all = new Map(pages.flatMap((page) => page.declarations.map((one) => [one.id, one])));
  expect(all.get(parent.id)).toMatchObject({ stateWords: 'Goes on in its sub-contract', waits: [] });
  expect(all.get(risked.id)?.waits).not.toContain('A dispute to settle');
});
