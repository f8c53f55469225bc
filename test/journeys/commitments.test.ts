import { expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest } from '#test/support/services.ts';

test('an owner accepts, a steward publishes a version, and the owner reads what changed and accepts again', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const browserOf = async ({ personId }: { personId: string }) =>
    app.browser(await sessionCookieFor(services, personId));
  const ada = await personActing(services, { kind: 'prime', committed: false, person: { name: 'Ada Example' } });
  const owner = await browserOf(ada);
  const steward = await browserOf(await personActing(services, { kind: 'steward' }));
  const everyone = app.browser();

  const list = await everyone.get('/rule-sets');
  expect(list.text).toContain('Merlin Standard, refreshed in 2018');
  const item = await everyone.get('/rule-sets/PRIME-COMMITMENTS');
  expect(item.document.querySelector('#P18')?.textContent).toContain('Counted each day: Paid late');
  const json = await everyone.send('/rule-sets/PRIME-COMMITMENTS.json');
  expect(JSON.parse(json.body)).toMatchObject({ shown: { version: 1 }, differences: null });

  const home = await owner.get('/conduct');
  expect(home.text).toContain('Accept: Commitments of primes');
  await owner.follow('Accept: Commitments of primes');
  await owner.follow('Read and accept');
  const missing = await owner.submit('Accept', { name: '', role: '' }, 400);
  expect(missing.errors).toEqual({
    name: 'Enter your name',
    role: 'Enter your job title',
    confirm: 'Confirm that you may accept for your organisation',
  });
  const accepted = await owner.submit('Accept', { name: 'Ada Example', role: 'Chief executive', confirm: 'yes' });
  expect(accepted.text).toContain('Accepted until 31 May 2027');

  const organisation = await everyone.get(`/organisations/${ada.acting.organisationId}`);
  expect(organisation.text).toContain('accepted on 1 June 2026 by: Chief executive');
  expect(organisation.text).not.toContain('Ada Example');
  const record = await everyone.send(`/primes/${ada.acting.organisationId}.json`);
  expect(JSON.parse(record.body)).toMatchObject({ commitments: [{ accepted: { role: 'Chief executive' } }] });
  expect(record.body).not.toContain('Ada Example');

  await steward.get('/stewardship/rule-sets');
  await steward.follow('Commitments of primes');
  await steward.submit('Draft a new version');
  await steward.follow('Edit P02');
  const wrong = await steward.submit('Save', { lineage: 'P99' }, 400);
  expect(wrong.errors.lineage).toBe('There is no other item P99');
  await steward.submit('Save', { lineage: 'M18-1.2', text: 'We work with everybody nearby who can help.' });
  await steward.submit('Retire P31');
  await steward.follow('Publish the draft');
  const early = await steward.submit('Publish', { 'acceptBy-day': '2', 'acceptBy-month': '6', reason: 'Clearer' }, 400);
  expect(early.errors['acceptBy-day']).toContain('at least 20 working days ahead');
  await steward.submit('Publish', { 'acceptBy-day': '1', 'acceptBy-month': '7', 'acceptBy-year': '2026' });
  const changed = await everyone.get('/rule-sets/PRIME-COMMITMENTS/versions/2');
  expect(changed.document.querySelector('#differences')?.textContent).toContain('We work with everybody nearby');

  const due = await owner.get('/conduct');
  expect(due.text).toContain('Due by 1 July 2026');
  await owner.get('/commitments/PRIME-COMMITMENTS');
  const again = await owner.follow('Accept again');
  expect(again.document.querySelector('#differences')?.textContent).toContain('P31');
  await owner.submit('Accept', { role: 'Chief executive', confirm: 'yes' });
  const history = await owner.get('/commitments/PRIME-COMMITMENTS');
  expect(history.text).toContain('Replaced by a newer acceptance');
  await owner.follow('Take it back');
  const withdrawn = await owner.submit('Take it back');
  expect(withdrawn.text).toContain('Not accepted');
}, 180_000);
