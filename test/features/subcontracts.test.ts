import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepThese } from '#app/features/findings/sweep.server.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { enterInvoice } from '#app/features/payments/enter-invoice.server.ts';
import { exportOwnPayments, exportPaymentsOf } from '#app/features/payments/export-payments.server.ts';
import { moveInvoice } from '#app/features/payments/move-invoice.server.ts';
import { paidInPublic, readPaid } from '#app/features/payments/read-paid.server.ts';
import { confirmSignature, disputeSignature } from '#app/features/subcontracts/answer-signature.server.ts';
import { enterReferrals } from '#app/features/subcontracts/enter-referrals.server.ts';
import { giveNotice, type NewNotice } from '#app/features/subcontracts/give-notice.server.ts';
import { goLive } from '#app/features/subcontracts/go-live.server.ts';
import { answerNotice, viewNotice, withdrawNotice } from '#app/features/subcontracts/move-notice.server.ts';
import { recordSignature } from '#app/features/subcontracts/record-signature.server.ts';
import { keepSubcontractClock } from '#app/features/subcontracts/subcontract-clock.server.ts';
import { subcontractItems } from '#app/features/subcontracts/subcontract-items.server.ts';
import type { SubcontractRow } from '#db/tables/decision.table.ts';
import { addMember, personActing } from '#test/support/actors.ts';
import { insertPayment, insertSubcontract } from '#test/support/ledger.ts';
import { openTestServices, startOfTime, type TestServices } from '#test/support/services.ts';
import { insertDeclaration } from '#test/support/tupe.ts';

// Today is Monday 1 June 2026.
type Acting = Person & { acting: NonNullable<Person['acting']> };
let services: TestServices;
let prime: Acting;
let provider: Acting;

beforeAll(async () => {
  services = await openTestServices();
  prime = await personActing(services, { kind: 'prime' });
  provider = await personActing(services, { kind: 'provider' });
}, 180_000);
afterAll(() => services.close());

const as = (actor: Person) => ({ services, actor, formKey: null });
const idOf = ({ acting }: Acting) => acting.organisationId;
const rowOf = (id: string): Promise<SubcontractRow> =>
  services.db.selectFrom('subcontract').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const begin = async (overrides: Partial<Parameters<typeof insertSubcontract>[1]> = {}) => {
  services.clock.set(startOfTime);
  const headContract = { regime: 'PA2023', endsOn: '2029-12-31' };
  const parties = { primeId: idOf(prime), providerId: idOf(provider) };
  const id = await insertSubcontract(services, { ...parties, headContract, ...overrides });
  await insertDeclaration(services, { subcontract_id: id, prime_id: parties.primeId });
  return id;
};
const signed = () =>
  begin({
    status: 'signed',
    signed_on: '2026-06-01',
    signature_confirmed_at: new Date(startOfTime),
    ends_on: '2029-12-31',
    notice_months: 3,
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
const mailTo = async ({ email }: Person) => {
  await services.runJobs();
  const own = services.outbox.filter(({ to }) => to === email).map(({ subject }) => subject.split(':')[0]);
  services.outbox.length = 0;
  return own;
};
const verbs = async (thing: string) =>
  (
    await services.db
      .selectFrom('audit_entry')
      .select('verb')
      .where('thing_id', '=', thing)
      .orderBy('sequence')
      .execute()
  ).map(({ verb }) => verb);

test('what the prime records is signed until the provider disputes it, and stands once it is confirmed', async () => {
  const id = await begin();
  expect((await subcontractItems(services, idOf(prime))).asPrime).toMatchObject([{ date: '2026-07-31' }]);
  expect(
    await recordSignature(as(prime), id, { terms: { ...terms, signedOn: '2026-06-02' }, version: 1 }),
  ).toMatchObject({ reason: 'in_future' });
  expect(
    await recordSignature(as(prime), id, { terms: { ...terms, signedOn: '2026-05-31' }, version: 1 }),
  ).toMatchObject({ reason: 'before_award' });
  expect(await recordSignature(as(prime), id, { terms, version: 1 })).toEqual({ ok: true });
  expect(await mailTo(provider)).toEqual([expect.stringContaining('Did you sign this?')]);
  expect((await subcontractItems(services, idOf(provider))).asProvider).toHaveLength(1);
  // Whoever read the page before that answers what is not there any more.
  expect(await confirmSignature(as(provider), { subcontractId: id, version: 1 })).toMatchObject({
    reason: 'changed_meanwhile',
  });
  expect(
    await disputeSignature(as(provider), { subcontractId: id, version: 2, reason: 'We agreed on 7 days.' }),
  ).toEqual({ ok: true });
  expect(await rowOf(id)).toMatchObject({
    status: 'awarded',
    signed_on: null,
    signature_disputed_reason: 'We agreed on 7 days.',
  });
  expect(await mailTo(prime)).toEqual(['Signature disputed']);
  expect(await recordSignature(as(prime), id, { terms: { ...terms, paymentDays: 7 }, version: 3 })).toEqual({
    ok: true,
  });
  expect(await confirmSignature(as(provider), { subcontractId: id, version: 4 })).toEqual({ ok: true });
  // The rule of payment is that of the head contract, whatever was sent.
  expect(await rowOf(id)).toMatchObject({
    status: 'signed',
    payment_days: 7,
    payment_regime: 'pa_2023',
    signature_disputed_reason: null,
  });
  expect(await disputeSignature(as(provider), { subcontractId: id, version: 5, reason: 'No.' })).toMatchObject({
    reason: 'already_confirmed',
  });
  expect(await goLive(as(prime), id, { wentLiveOn: '2026-06-01', version: 5 })).toEqual({ ok: true });
  expect(await goLive(as(prime), id, { wentLiveOn: '2026-06-01', version: 6 })).toMatchObject({
    reason: 'already_live',
  });
  expect(await verbs(id)).toEqual([
    'record_signature',
    'dispute_signature',
    'record_signature',
    'confirm_signature',
    'go_live',
  ]);
});

test('each side enters its own referrals and touches nothing of the other', async () => {
  const id = await signed();
  const month = '2026-06-01';
  await enterReferrals(as(prime), id, {
    organisationId: idOf(prime),
    months: [{ month, count: 12, explanation: 'Late start' }],
  });
  await enterReferrals(as(provider), id, {
    organisationId: idOf(provider),
    months: [{ month, count: 9, explanation: 'ours' }],
  });
  await enterReferrals(as(provider), id, {
    organisationId: idOf(provider),
    months: [{ month, count: 9, explanation: '' }],
  });
  const [row] = await services.db.selectFrom('referral_flow').selectAll().where('subcontract_id', '=', id).execute();
  expect(row).toMatchObject({ sent: 12, received: 9, explanation: 'Late start' });
  expect(await verbs(id)).toEqual(['enter_referrals', 'enter_referrals']);
});

test('an invoice is entered once, held with a reason that is told at once, paid, and queried when the days differ', async () => {
  const id = await signed();
  const invoice = { reference: 'A-1', amountPence: 50_00, receivedOn: '2026-06-01', invoiceDueOn: null };
  const entered = await enterInvoice(as(provider), id, { organisationId: idOf(provider), invoice });
  if (!entered.ok) throw new Error(entered.reason);
  const which = { subcontractId: id, paymentId: entered.paymentId };
  expect(await enterInvoice(as(prime), id, { organisationId: idOf(prime), invoice })).toMatchObject({
    reason: 'known_reference',
  });
  await mailTo(prime);
  expect(
    await moveInvoice(as(prime), which, { event: 'dispute', on: null, reason: 'Two starts are missing.' }),
  ).toEqual({ ok: true });
  expect(await mailTo(provider)).toEqual(['Disputed']);
  expect(await moveInvoice(as(prime), which, { event: 'pay', on: '2026-06-01' })).toMatchObject({
    reason: 'no_such_step',
  });
  services.clock.set('2026-06-20T08:00:00Z');
  expect(await moveInvoice(as(prime), which, { event: 'settle', on: '2026-06-05' })).toEqual({ ok: true });
  expect(await moveInvoice(as(prime), which, { event: 'pay', on: '2026-06-10', funderPaidOn: '2026-06-03' })).toEqual({
    ok: true,
  });
  expect(await moveInvoice(as(provider), which, { event: 'see_money', on: '2026-06-13' })).toEqual({ ok: true });
  expect(await mailTo(prime)).toEqual([]);
  expect(await moveInvoice(as(provider), which, { event: 'see_money', on: '2026-06-14' })).toEqual({ ok: true });
  expect((await mailTo(prime))[0]).toContain('When was invoice A-1 paid?');
  expect(await verbs(entered.paymentId)).toEqual(['enter', 'dispute', 'settle', 'pay', 'see_money', 'see_money']);
});

test('a prime’s half-years count what it did not pay, and the public figures wait for ten invoices', async () => {
  const payer = await personActing(services, { kind: 'prime' });
  const id = await begin({ primeId: idOf(payer) });
  const add = (nth: number, paid_on: string | null) =>
    insertPayment(services, {
      subcontract_id: id,
      entered_by_organisation_id: idOf(provider),
      reference: `B-${nth}`,
      received_on: '2026-03-03',
      valid_on: '2026-03-03',
      paid_on,
    });
  for (let nth = 0; nth < 9; nth += 1) await add(nth, nth < 8 ? '2026-04-01' : null);
  const { periods } = await readPaid(services, idOf(payer));
  expect(periods[0]).toMatchObject({
    from: '2026-04-01',
    noticeBy: '2026-10-29',
    figures: { count: 9, paidInTime: 8, unpaidOverdue: 1 },
  });
  expect(await paidInPublic(services, idOf(payer))).toMatchObject({ invoices: null, percentInTime: null });
  await add(9, '2026-04-02');
  expect(await paidInPublic(services, idOf(payer))).toMatchObject({ invoices: 10, paidInTime: 8, percentInTime: 80 });
});

test('invoices as CSV are those of a party’s own sub-contracts, with what late payment would give and no formulas', async () => {
  const payer = await personActing(services, { kind: 'prime' });
  const id = await begin({ primeId: idOf(payer) });
  await insertPayment(services, {
    subcontract_id: id,
    entered_by_organisation_id: idOf(provider),
    reference: '=SUM(A1:A9)',
    received_on: '2026-03-03',
    valid_on: '2026-03-03',
  });
  const csv = await exportPaymentsOf(services, id);
  // 61 days at 11.75% of £1,000, and the fixed sum of such a debt.
  expect(csv).toContain(",'=SUM(A1:A9),1000,Accepted,");
  expect(csv).toContain(',2026-04-01,,,,,61,19.64,70,');
  expect(await exportOwnPayments(services, idOf(payer))).toBe(csv);
  expect(await exportOwnPayments(services, idOf(provider))).toContain('SUM(A1:A9)');
  expect(await exportOwnPayments(services, idOf(prime))).not.toContain('SUM(A1:A9)');

  // More than are read at once, many of them received on the same day.
  await sql`insert into payment (subcontract_id, entered_by_organisation_id, reference, amount_pence, received_on, created_at, updated_at)
    select subcontract_id, entered_by_organisation_id, 'N-' || nth, 100, received_on + nth % 3, created_at, updated_at
    from payment, generate_series(1, 1001) nth where subcontract_id = ${id}`.execute(services.db);
  const references = (await exportPaymentsOf(services, id)).match(/N-\d+/g) ?? [];
  expect([references.length, new Set(references).size]).toEqual([1001, 1001]);
});

const newNotice = (changes: Partial<NewNotice> = {}): NewNotice => ({
  kind: 'end',
  effectiveOn: '2026-09-01',
  reasons: 'The funder ends the programme.',
  impact: 'Nobody new is referred.',
  forPerformance: false,
  improvementPlan: '',
  exceptionalReason: '',
  replacement: '',
  proposed: {},
  ...changes,
});
const give = (actor: Acting, id: string, changes: Partial<NewNotice> = {}) =>
  giveNotice(as(actor), id, { organisationId: idOf(actor), notice: newNotice(changes) });

test('a notice leaves three months or a reason, and an end for poor delivery needs its plan', async () => {
  const id = await signed();
  expect(await give(prime, id, { effectiveOn: '2026-08-31' })).toMatchObject({ reason: 'too_short' });
  expect(await give(prime, id, { effectiveOn: '2026-05-31', exceptionalReason: 'Fire.' })).toMatchObject({
    reason: 'in_past',
  });
  expect(await give(prime, id, { forPerformance: true })).toMatchObject({ reason: 'no_plan' });
  expect(await give(provider, id, { kind: 'partner' })).toMatchObject({ reason: 'prime_only' });
  expect(await give(prime, id, { kind: 'change' })).toMatchObject({ reason: 'nothing_proposed' });
  const given = await give(prime, id);
  if (!given.ok) throw new Error(given.reason);
  expect(await mailTo(provider)).toEqual(['Notice']);
  expect(await give(provider, id)).toMatchObject({ reason: 'already_ending' });
  services.clock.set('2026-08-31T22:30:00Z');
  await keepSubcontractClock(services);
  expect((await rowOf(id)).status).toBe('signed');
  services.clock.set('2026-08-31T23:30:00Z');
  await keepSubcontractClock(services);
  await keepSubcontractClock(services);
  expect(await rowOf(id)).toMatchObject({ status: 'ended', ended_on: '2026-09-01' });
  expect(await verbs(id)).toEqual(['end']);
  expect((await mailTo(provider)).filter((subject) => subject === 'Ended')).toHaveLength(1);
});

test('a short notice takes effect once a steward accepts it, and no steward of one of the parties does', async () => {
  const id = await signed();
  const steward = await personActing(services, { kind: 'steward' });
  const given = await give(prime, id, { effectiveOn: '2026-06-20', exceptionalReason: 'The building burnt down.' });
  if (!given.ok) throw new Error(given.reason);
  const which = { subcontractId: id, noticeId: given.noticeId };
  expect(await mailTo(steward)).toEqual(['Notice']);
  services.clock.set('2026-06-21T08:00:00Z');
  await keepSubcontractClock(services);
  expect((await rowOf(id)).status).toBe('signed');
  const involved = await personActing(services, { kind: 'steward' });
  await addMember(services, idOf(provider), involved.personId, 'viewer');
  const view = { view: 'accepted', words: 'Nobody could foresee it.' } as const;
  expect(await viewNotice(as(involved), which, view)).toMatchObject({ reason: 'has_interest' });
  expect(await viewNotice(as(steward), which, view)).toEqual({ ok: true });
  expect(await viewNotice(as(steward), which, view)).toMatchObject({ reason: 'already_answered' });
  await keepSubcontractClock(services);
  expect(await rowOf(id)).toMatchObject({ status: 'ended', ended_on: '2026-06-20' });
});

test('terms change by agreement only; what is taken back takes no effect; and a term that is over ends', async () => {
  const id = await signed();
  const change = await give(prime, id, { kind: 'change', proposed: { paymentDays: 20, endsOn: '2026-12-31' } });
  const end = await give(provider, id);
  if (!change.ok || !end.ok) throw new Error('A notice was refused');
  expect(await withdrawNotice(as(provider), { subcontractId: id, noticeId: end.noticeId })).toEqual({ ok: true });
  services.clock.set('2026-09-02T08:00:00Z');
  await keepSubcontractClock(services);
  expect(await rowOf(id)).toMatchObject({ status: 'signed', payment_days: null });
  const answer = { answer: 'agreed', words: 'Fine.' } as const;
  expect(await answerNotice(as(provider), { subcontractId: id, noticeId: change.noticeId }, answer)).toEqual({
    ok: true,
  });
  await keepSubcontractClock(services);
  expect(await rowOf(id)).toMatchObject({ status: 'signed', payment_days: 20, ends_on: '2026-12-31' });
  services.clock.set('2027-01-01T08:00:00Z');
  await keepSubcontractClock(services);
  expect(await rowOf(id)).toMatchObject({ status: 'ended', ended_on: '2026-12-31' });
});

test('what the two sides enter is what the tests of conduct find', async () => {
  const payer = await personActing(services, { kind: 'prime' });
  const steward = await personActing(services, { kind: 'steward' });
  await begin({ primeId: idOf(payer) });
  const id = await begin({ primeId: idOf(payer) });
  const version = async () => (await rowOf(id)).version;
  const notice = async (changes: Partial<NewNotice>) => {
    const given = await give(payer, id, changes);
    if (!given.ok) throw new Error(given.reason);
    return { subcontractId: id, noticeId: given.noticeId };
  };
  await recordSignature(as(payer), id, { terms, version: await version() });
  await confirmSignature(as(provider), { subcontractId: id, version: await version() });
  await goLive(as(payer), id, { wentLiveOn: '2026-06-01', version: await version() });
  const invoice = { reference: 'W-1', amountPence: 100, receivedOn: '2026-06-01', invoiceDueOn: null };
  const entered = await enterInvoice(as(provider), id, { organisationId: idOf(provider), invoice });
  if (!entered.ok) throw new Error(entered.reason);
  const shorter = await notice({ kind: 'change', proposed: { endsOn: '2028-12-31' } });
  await answerNotice(as(provider), shorter, { answer: 'agreed', words: 'Fine.' });
  services.clock.set('2026-07-01T08:00:00Z');
  await moveInvoice(as(payer), { subcontractId: id, paymentId: entered.paymentId }, { event: 'pay', on: null });

  services.clock.set('2026-09-02T08:00:00Z');
  await keepSubcontractClock(services);
  const atOnce = { effectiveOn: '2026-09-02', exceptionalReason: 'The building burnt down.' };
  await notice({ kind: 'change', proposed: { paymentDays: 30 }, ...atOnce });
  await viewNotice(as(steward), await notice({ kind: 'partner', ...atOnce }), { view: 'accepted', words: 'So be it.' });
  services.clock.set('2026-09-03T08:00:00Z');
  await keepSubcontractClock(services);
  await sweepThese(as(payer), [idOf(payer)]);
  const found = await services.db
    .selectFrom('finding')
    .select('test')
    .where('organisation_id', '=', idOf(payer))
    .orderBy('test')
    .execute();
  expect(found.map(({ test: name }) => name)).toEqual(
    expect.arrayContaining([
      'no_referrals',
      'notice_short',
      'partner_dropped',
      'payment_late',
      'subcontract_unsigned',
      'term_shorter',
    ]),
  );
});
