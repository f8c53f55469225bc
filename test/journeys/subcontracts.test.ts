import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { insertDeclaration } from '#test/support/tupe.ts';

// Today is 1 June 2026.
let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices({ RATE_LIMITS: 'off' });
  app = await openTestApp(services);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

test('a prime and its provider keep one ledger: signature, referrals, an invoice, a notice', async () => {
  const people = {
    prime: await personActing(services, { kind: 'prime', role: 'editor' }),
    provider: await personActing(services, { kind: 'provider' }),
    steward: await personActing(services, { kind: 'steward' }),
  };
  const open = async (who: keyof typeof people) => app.browser(await sessionCookieFor(services, people[who].personId));
  const [prime, provider, steward] = [await open('prime'), await open('provider'), await open('steward')];
  const primeId = people.prime.acting.organisationId;
  const id = await insertSubcontract(services, {
    primeId,
    providerId: people.provider.acting.organisationId,
    headContract: { regime: 'PA2023', endsOn: '2029-12-31' },
  });
  await insertDeclaration(services, { subcontract_id: id, prime_id: primeId });
  const at = (rest = '') => `/subcontracts/${id}${rest}`;

  const list = await prime.get('/subcontracts');
  expect(list.text).toContain('Training in the Humber');
  await prime.follow('Training in the Humber');
  await prime.follow('Record the signature');
  const typed = {
    ...dateFields('signedOn', '2026-06-01'),
    ...dateFields('startsOn', '2026-06-01'),
    ...dateFields('endsOn', '2028-12-31'),
    noticeMonths: '3',
    paymentDays: '14',
    upFrontPercent: '10',
  };
  const refused = await prime.submit('Record it', typed, 400);
  expect(refused.errors).toEqual({ shorterTermReason: 'Enter why the term ends before that of the head contract' });
  const recorded = await prime.submit('Record it', { ...typed, shorterTermReason: 'The office closes then.' });
  expect(recorded.text).toContain('Signed, not confirmed');

  await provider.get(at('/confirm'));
  const silent = await provider.submit('Send your answer', { answer: 'dispute' }, 400);
  expect(silent.errors).toEqual({ reason: 'Enter what is wrong' });
  const confirmed = await provider.submit('Send your answer', { answer: 'confirm' });
  expect(confirmed.text).toContain('Confirmed by the provider');
  expect(confirmed.text).toContain('The office closes then.');

  await prime.get(at('/live'));
  await prime.submit('Record it', dateFields('wentLiveOn', '2026-06-01'));
  await prime.get(at('/referrals'));
  await prime.submit('Save the months', { 'count-2026-06': '15', 'explanation-2026-06': 'A slow start' });
  await provider.get(at('/referrals'));
  const wrong = await provider.submit('Save the months', { 'count-2026-06': 'twelve' }, 400);
  expect(wrong.errors).toEqual({ 'count-2026-06': 'Referrals must be a whole number, like 12' });
  const flow = await provider.submit('Save the months', { 'count-2026-06': '12' });
  expect(flow.text).toContain('Differ by 3');
  expect(flow.text).toContain('A slow start');
  expect(flow.text).toContain('Below the range');

  await provider.get(at('/payments/new'));
  const invoice = await provider.submit('Enter it', {
    reference: 'HW-1',
    amount: '1250.50',
    ...dateFields('receivedOn', '2026-05-20'),
  });
  expect(invoice.text).toContain('18 June 2026');
  await prime.get(at('/payments'));
  await prime.follow('HW-1');
  await prime.follow('Send it back');
  const told = await prime.submit('Send it back', { reason: 'The purchase order is missing.' });
  expect(told.text).toContain('The purchase order is missing.');
  expect((await provider.get(at('/payments'))).text).toContain('Sent back');

  expect(provider.page().text).toContain('Download the invoices as CSV');
  expect((await provider.send(at('/payments.csv'))).body).toContain('HW-1,1250.5,Sent back');

  await provider.get(at('/notices/new'));
  await provider.follow('End of the sub-contract');
  const notice = { reasons: 'We close our office.', impact: 'Ten people change.' };
  const short = await provider.submit('Give notice', { ...notice, ...dateFields('effectiveOn', '2026-07-01') }, 409);
  expect(short.errors.exceptionalReason).toContain('not before 1 September 2026');
  const given = await provider.submit('Give notice', {
    ...notice,
    ...dateFields('effectiveOn', '2026-07-01'),
    exceptionalReason: 'The building is not safe.',
  });
  expect(given.text).toContain('Held');

  await steward.get('/stewardship/notices');
  await steward.follow('End of the sub-contract (short)');
  const viewed = await steward.submit('Give your view', { view: 'not_accepted', words: 'Another room is free.' });
  expect(viewed.text).toContain('Not accepted');
  await steward.get(`/stewardship/organisations/${primeId}/subcontracts`);
  await steward.follow('Training in the Humber');
  expect(steward.page().text).not.toContain('Give notice');
  expect((await prime.get('/subcontracts/paid')).text).toContain('None fell due');
});
