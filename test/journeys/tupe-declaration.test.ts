import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveDeclaration } from '#app/features/tupe/move-declaration.server.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

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

const signed = {
  ...dateFields('signedOn', '2026-06-01'),
  ...dateFields('startsOn', '2026-06-01'),
  ...dateFields('endsOn', '2028-12-31'),
  noticeMonths: '3',
  paymentDays: '14',
  paymentRegime: 'other',
  upFrontPercent: '10',
};

test('a transfer from its beginning on a sub-contract to its end, as prime, outgoing and incoming provider have it', async () => {
  const people = {
    prime: await personActing(services, { kind: 'prime' }),
    outgoing: await personActing(services, { kind: 'provider' }),
    incoming: await personActing(services, { kind: 'provider' }),
    stranger: await personActing(services, { kind: 'provider' }),
  };
  const open = async (who: keyof typeof people) => app.browser(await sessionCookieFor(services, people[who].personId));
  const [prime, outgoing, incoming] = [await open('prime'), await open('outgoing'), await open('incoming')];
  const subcontractId = await insertSubcontract(services, {
    primeId: people.prime.acting.organisationId,
    providerId: people.incoming.acting.organisationId,
  });

  // Nothing is signed before somebody has thought of the staff.
  await prime.get(`/subcontracts/${subcontractId}/signature`);
  const unassessed = await prime.submit('Record it', signed, 409);
  expect(unassessed.errors.step).toContain('Say first what you think about TUPE');
  await prime.get(`/subcontracts/${subcontractId}`);
  await prime.follow('Begin the declaration');
  const begun = await prime.submit('Begin the declaration');
  expect(begun.text).toContain('Not assessed');
  const at = (part = '') => `${begun.path}${part}`;
  const declarationId = begun.path.split('/').at(-1) ?? '';

  // The record: what is typed is kept when it is refused, and each save says why.
  await prime.get(at('/record/staff'));
  const wrong = await prime.submit('Save', { headcount: '12', fte: '13', grouping_description: 'Advisers' }, 400);
  expect(wrong.errors).toEqual({ fte: 'Full-time equivalent must not be more than the headcount' });
  const silent = await prime.submit('Save', { fte: '10.5' }, 400);
  expect(silent.errors).toEqual({ reason: 'Enter why the record changes' });
  const saved = await prime.submit('Save', { reason: 'As the outgoing provider told us' });
  expect(saved.text).toContain('Advisers');
  expect(saved.text).toContain('10.5');

  // The outgoing provider sees it from when it is named, and what waits for it.
  await outgoing.get(at(), 404);
  await prime.get(`${at('/record/parties')}?q=${encodeURIComponent(people.outgoing.acting.organisationName)}`);
  await prime.submit('Name it', { organisationId: people.outgoing.acting.organisationId, party: 'outgoing' });
  const home = await outgoing.get('/tupe');
  expect(home.text).toContain('Your position');
  const hub = await outgoing.follow('Training in the Humber');
  expect(hub.text).toContain('Your organisation: outgoing provider');
  const history = await outgoing.follow('History');
  expect(history.text).toContain('As the outgoing provider told us');
  expect(history.text).toContain('Outgoing provider named');
  await outgoing.get(at('/record/staff'), 404);
  await (await open('stranger')).get(at(), 404);

  // Signed by one side it does not count.
  for (const event of ['begin', 'conclude_applies'] as const)
    await inUnitOfWork({ services, actor: people.prime, formKey: null }, (unit) =>
      moveDeclaration(unit, declarationId, event),
    );
  await prime.get(at('/steps/not-applicable'));
  const half = await prime.submit('Sign it for my organisation', { reason: 'The work ends.' });
  expect(half.text).toContain('Half signed');
  await outgoing.get(at());
  await outgoing.follow('Sign, or do not, that TUPE does not apply');
  const unsaid = await outgoing.submit('Send your answer', { answer: 'refuse' }, 400);
  expect(unsaid.errors).toEqual({ words: 'Enter why you do not sign' });
  const refused = await outgoing.submit('Send your answer', { words: 'Twelve people do this work.' });
  expect(refused.text).not.toContain('Half signed');

  // The transfer, which the incoming provider records.
  const day = dateFields('transferredOn', '2026-06-01');
  await incoming.get(at('/steps/transfer'));
  const without = await incoming.submit('Record the transfer', day, 409);
  expect(without.errors.step).toContain('record the special circumstances');
  await outgoing.get(at('/steps/special-circumstances'));
  await outgoing.submit('Record it', { reason: 'Our office flooded. The list came by courier on 30 May.' });
  await incoming.get(at('/steps/transfer'));
  const moved = await incoming.submit('Record the transfer', { ...day, transferred_count: '11' });
  expect(moved.text).toContain('Transferred');
  expect(moved.text).toContain('11 people');
  await incoming.follow('Count everybody against the list');
  const counts = { transferred_count: '11', objected_count: '0', dismissed_count: '0', disputed_count: '0' };
  const differing = await incoming.submit('Save the count', counts, 409);
  expect(differing.errors.explanation).toContain('Explain the difference');
  await incoming.submit('Save the count', { explanation: 'One adviser moved to other work in May.' });
  await prime.get(at('/steps/close'));
  const closed = await prime.submit('Close it', { reason: 'All is counted.' });
  expect(closed.text).toContain('Nothing is left to do.');
  expect((await prime.get(`/subcontracts/${subcontractId}`)).text).toContain('Closed');
});
