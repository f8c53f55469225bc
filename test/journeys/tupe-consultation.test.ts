import { afterAll, beforeAll, expect, test } from 'vitest';
import { informItems } from '#app/features/tupe-consultation/items.ts';
import { sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { tupeMarket } from '#test/support/tupe.ts';

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

// Today is 1 June 2026; the transfer is planned for 1 October.
test('a measures letter is written, sent, passed on; staff are informed and consulted; each side reads its part', async () => {
  const market = await tupeMarket(services, { on: 'subcontract' });
  const { declarationId, partyIds } = market;
  const open = async (who: 'prime' | 'outgoing' | 'incoming' | 'steward') =>
    app.browser(await sessionCookieFor(services, market[who].personId));
  const [prime, outgoing, incoming] = [await open('prime'), await open('outgoing'), await open('incoming')];
  const at = (rest: string) => `/tupe/${declarationId}${rest}`;

  await incoming.get(at(''));
  await incoming.follow('Inform and consult');
  await incoming.follow('Measures letters');
  await incoming.follow('Write the letter');
  const letter = {
    envisaged: 'yes',
    pay_dates: 'Paid on the last working day.',
    signedBy: 'Jane Smith, head of people',
  };
  const named = await incoming.submit('Save and read it', letter, 400);
  expect(named.errors.signedBy).toContain('“Jane Smith” looks like a person');
  expect(named.text).toContain('Paid on the last working day.');
  const saved = await incoming.submit('Save and read it', { ...letter, signedBy: 'Head of people' });
  expect(saved.text).toContain('Not sent yet: only your side sees it.');
  const letterPath = saved.path;
  await prime.get(letterPath, 404);
  await incoming.submit('Send it on');
  for (const format of ['docx', 'pdf']) {
    const file = await outgoing.send(`${letterPath}/${format}`);
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain(`measures-letter-version-1.${format}`);
  }

  await outgoing.get(letterPath);
  await outgoing.follow('record that you did');
  const told = {
    recipients: 'Unison, regional office',
    how: 'letter',
    ...dateFields('informedOn', '2026-06-01'),
    items: informItems.filter((item) => item !== 'social'),
  };
  const ahead = await outgoing.submit('Record it', { ...told, ...dateFields('informedOn', '2026-06-02') }, 409);
  expect(ahead.errors['informedOn-day']).toContain('has happened');
  const partly = await outgoing.submit('Record it', told);
  expect(partly.text).toContain('Missing:');
  expect(partly.text).toContain('passing on the newest measures letter');
  await outgoing.get(at(`/consultation/${partyIds.outgoing}/representatives`));
  const silent = await outgoing.submit(
    'Save',
    { hasAffectedStaff: 'yes', measuresEnvisaged: 'no', route: 'union' },
    400,
  );
  expect(silent.errors).toEqual({ unionName: 'Enter the name of the union' });
  await outgoing.submit('Save', {
    hasAffectedStaff: 'yes',
    measuresEnvisaged: 'no',
    route: 'union',
    unionName: 'Unison',
  });
  await outgoing.follow('Record who was informed');
  const [letterId = ''] = letterPath.split('/').slice(-1);
  const rest = { ...told, items: ['social'], letterIds: letterId };
  expect((await outgoing.submit('Record it', rest)).text).not.toContain('passing on the newest');
  expect((await outgoing.send(at(`/consultation/${partyIds.outgoing}/letter/pdf`))).status).toBe(200);

  await outgoing.follow('Record its beginning');
  await outgoing.submit('Save', dateFields('startsOn', '2026-06-01'));
  await outgoing.follow('Add to the log');
  const words = 'The representatives asked for notice of the new pay day.';
  await outgoing.submit('Add it', { kind: 'proposal', ...dateFields('happenedOn', '2026-06-01'), words });
  await outgoing.follow('Withdraw the entry');
  const withdrawn = await outgoing.submit('Withdraw it', { reason: 'It was on another day.' });
  expect(withdrawn.text).toContain('Withdrawn It was on another day.');

  await prime.get(at('/consultation'));
  await prime.follow('Read more');
  expect(prime.page().text).toContain('It was on another day.');
  expect(prime.page().text).not.toContain('Add to the log');
  const seen = await incoming.get(at('/consultation'));
  expect(seen.text).toMatch(/Informed on ?1 June 2026/);
  expect(seen.text).not.toContain('Unison');
  await incoming.get(at(`/consultation/${partyIds.outgoing}`), 404);

  await incoming.get(at(`/consultation/${partyIds.incoming}/representatives`));
  await incoming.submit('Save', { hasAffectedStaff: 'yes', measuresEnvisaged: 'no', route: 'direct' });
  await incoming.follow('Do the test');
  const count = { headcount: '50', transferring: '10', representativesExist: 'no', representativesInvited: 'no' };
  const tested = await incoming.submit('Test', { ...count, ...dateFields('headcountOn', '2026-06-01') });
  expect(tested.text).toContain('Not directly');
  expect(tested.text).toContain('fewer than 50 employees');
});
