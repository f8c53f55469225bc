import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

test('anyone works out which Compact applies, and three months of notice', async () => {
  const reader = app.browser();
  await reader.get('/compact');
  const none = await reader.get('/compact?on-day=1&on-month=1&on-year=2020');
  expect(none.errors).toEqual({ nations: 'Select at least one nation' });
  const query = new URLSearchParams({ nations: 'W92000004', ...dateFields('on', '2026-11-26') });
  expect((await reader.get(`/compact?${query}`)).text).toContain('Third Sector Scheme, Wales');

  const notice = `/compact/notice?${new URLSearchParams({ ...dateFields('given', '2026-11-30'), ...dateFields('effective', '2027-01-31'), reason: 'The money ended.' })}`;
  const answer = await reader.get(notice);
  expect(answer.text).toContain('Earliest: 28 February 2027');
  expect(answer.text).toContain('31 January 2027 is 28 days too early');
  expect(answer.text).toContain('because the case is exceptional: The money ended.');
  const wrong = await reader.get('/compact/notice?given-day=31&given-month=2&given-year=2026');
  expect(Object.values(wrong.errors)).toEqual(['The day on which notice is given must be a real date']);
  const calendar = await reader.send('/compact/notices/2026-11-30.ics');
  expect(calendar.body).toContain('DTSTART;VALUE=DATE:20270228');
});

async function upload(name: string) {
  const form = new FormData();
  form.set('text', '');
  form.set('keep', 'no');
  form.set('file', new File([await readFile(`test/fixtures/documents/${name}`)], name));
  const body = new Response(form);
  return {
    method: 'POST' as const,
    headers: { 'Content-Type': body.headers.get('content-type') ?? '' },
    body: Buffer.from(await body.arrayBuffer()),
  };
}

test('a contract is checked from a file or as text, and nothing of it is kept', async () => {
  const reader = app.browser();
  const read = await reader.send('/compact/clauses', await upload('contract.docx'));
  expect(read.status).toBe(200);
  expect(read.body).toContain('Less than three months');
  expect(read.body).toContain('not legal advice');
  const locked = await reader.send('/compact/clauses', await upload('locked.pdf'));
  expect([locked.status, locked.body.includes('locked with a password')]).toEqual([400, true]);
  const scan = await reader.send('/compact/clauses', await upload('scan.pdf'));
  expect([scan.status, scan.body.includes('it may be a scan')]).toEqual([400, true]);
  const bomb = await reader.send('/compact/clauses', await upload('bomb.docx'));
  expect([bomb.status, bomb.body.includes('holds too much')]).toEqual([400, true]);

  await reader.get('/compact/clauses');
  expect((await reader.submit('Check it', { text: '' }, 400)).errors).toEqual({
    text: 'Paste the text or choose a file',
  });
  const text = 'Invoices shall be paid within sixty (60) days of receipt.';
  const found = await reader.submit('Check it', { text });
  expect(found.text).toContain('Paid later than 30 days');
  expect(await services.db.selectFrom('clause_check').select('id').execute()).toEqual([]);
});

test('a provider keeps a check with its sub-contract, asks for payment in advance, and its prime answers', async () => {
  const primePerson = await personActing(services, { kind: 'prime' });
  const providerPerson = await personActing(services, { kind: 'provider' });
  const { organisationId: primeId } = primePerson.acting;
  const { organisationId: providerId } = providerPerson.acting;
  const subcontractId = await insertSubcontract(services, { primeId, providerId });
  const provider = app.browser(await sessionCookieFor(services, providerPerson.personId));
  const prime = app.browser(await sessionCookieFor(services, primePerson.personId));

  await provider.get('/compact/clauses');
  const text = 'The Provider shall not make any statement to the press about the Services.';
  const kept = await provider.submit('Check it', { text, keep: subcontractId });
  expect(kept.text).toContain('Raise it as a concern');

  const address = `/subcontracts/${subcontractId}/compact`;
  await provider.get(address);
  await provider.follow('Ask for payment in advance');
  expect((await provider.submit('Send the request', { amount: '0', need: '' }, 400)).errors).toEqual({
    amount: 'The sum must be more than £0',
    need: 'Enter what you need it for',
  });
  const asked = await provider.submit('Send the request', { amount: '12,000', need: 'Wages of two months.' });
  expect(asked.text).toContain('Waits for an answer');
  await provider.follow('State the costs');
  await provider.submit('Save', { direct: '80000', overhead: '12000', price: '85000', shown: 'no' });
  expect(provider.page().text).toContain('£7,000 a year below full cost');

  const seen = await prime.get(address);
  expect(seen.text).not.toContain('Full cost');
  expect(seen.text).not.toContain('Kept checks');
  await prime.follow('Answer');
  const answered = await prime.submit('Send the answer', { decision: 'grant', reason: 'It is needed.' });
  expect(answered.text).toContain('£12,000 in advance. It is needed.');

  await provider.get('/compact/clauses');
  await provider.follow('Pasted text');
  expect((await provider.submit('Remove this check')).text).not.toContain('Kept checks');
});
