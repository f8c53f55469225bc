import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { openInterests } from '#app/features/interests/open-interests.server.ts';
import { sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest } from '#test/support/services.ts';
import { insertDeclaration, insertParty } from '#test/support/tupe.ts';
import { fittingProvider, openOpportunity } from '../features/interest.fixtures.ts';

const likely = { position: 'likely', saidBy: 'The prime', reason: 'A team does this work now' };

test('a prime sets one amount from an estimate, providers say what their prices hold, and the prime compares on it', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { opportunityId, prime } = await openOpportunity(services, { questions: [], tupe: likely });
  const primeId = prime.acting.organisationId;
  const declarationId = await insertDeclaration(services, { prime_id: primeId, opportunity_id: opportunityId });
  await insertParty(services, declarationId, 'prime', prime);
  const primes = app.browser(await sessionCookieFor(services, prime.personId));

  await primes.get(`/tupe/${declarationId}/costs`);
  await primes.follow('Estimate what a transfer would cost');
  const wrong = await primes.submit('Estimate', { people_1: '12', fte_1: '13', pay_1: '26,000' });
  expect(wrong.errors.fte_1).toBe('Full-time posts cannot be more than the people');
  const estimated = await primes.submit('Estimate', { fte_1: '12', redundant: '10' });
  // Twelve at £29,930 a year; a tenth of five weeks' pay each, in the middle of an unknown age and service.
  expect(estimated.text).toContain('About £362,160');
  expect(estimated.text).toContain('15% of what is above £5,000');
  await primes.follow('Use this as the amount for all');
  const set = await primes.submit('Set the amount');
  expect(set.text).toContain('Version 1 is set');
  expect(set.text).toContain('Before answers could be read');

  const [first, second] = [await fittingProvider(services), await fittingProvider(services)];
  const path = `/opportunities/${opportunityId}/interest`;
  const price = `price_${opportunityId}`;
  const included = `tupe_${opportunityId}`;
  const bidder = app.browser(await sessionCookieFor(services, first.person.personId));
  expect((await bidder.get(`/opportunities/${opportunityId}`)).text).toContain('£362,160 for everybody who answers');
  const form = await bidder.get(path);
  expect(form.text).toContain('staff who transfer cost £362,160');
  await bidder.follow('Estimate what they would cost');
  await bidder.submit('Estimate', { people_1: '10', pay_1: '26,000', term: '12' });
  const taken = await bidder.follow('Use this figure in your interest');
  expect(taken.text).toContain('The amount of your estimate is filled in. It is not kept until you save or send');
  const amountOf = ({ document }: typeof taken) =>
    document.querySelector<HTMLInputElement>(`#tupe_amount_${opportunityId}`)?.value;
  expect(amountOf(taken)).toBe('299300');
  expect(amountOf(await bidder.get(path)), 'reading keeps nothing').toBe('');
  const saved = await bidder.submit('Save and come back later', { [price]: '900,000', [included]: 'yes' });
  expect(saved.text).toContain('Saved. It is not sent yet');
  const unsaid = await bidder.submit('Send interest', {}, 400);
  expect(unsaid.errors[`tupe_amount_${opportunityId}`]).toContain('Enter how much of your price it is');
  expect(unsaid.document.querySelector<HTMLInputElement>(`#${price}`)?.value).toBe('900,000');
  await bidder.submit('Send interest', {
    [`tupe_amount_${opportunityId}`]: '300,000',
    [`tupe_basis_${opportunityId}`]: 'Ten posts for a year',
  });
  expect((await bidder.get(path)).text).toContain('With £300,000 for staff who would transfer: Ten posts for a year');
  const other = app.browser(await sessionCookieFor(services, second.person.personId));
  await other.get(path);
  await other.submit('Send interest', { [price]: '650,000', [included]: 'no' });

  services.clock.set('2026-07-01T23:06:00Z');
  await openInterests({ services, actor: system, formKey: null });
  // A month later the first session is over.
  const later = app.browser(await sessionCookieFor(services, prime.personId));
  const compared = await later.get(`/opportunities/${opportunityId}/comparison`);
  expect(compared.text).toContain('The same amount for all: £362,160');
  expect(compared.text).toContain('£600,000 (computed: less its own amount)');
  expect(compared.text).toContain('£962,160 (computed: with the amount assumed for all)');
  expect(compared.text).toContain('£650,000 (as said)');
  expect(compared.text).toContain('£1,012,160 (computed: with the amount assumed for all)');

  await later.get(`/tupe/${declarationId}/costs/assumption`);
  const late = await later.submit('Set the amount', { amount: '400,000' }, 400);
  expect(late.errors.reason).toContain('Enter why it is changed');
  const changed = await later.submit('Set the amount', { reason: 'Two posts were forgotten' });
  expect(changed.text).toContain('After answers could be read');
}, 120_000);

test('pensions are described, promises are proposed, changed and agreed; who bids reads them', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { opportunityId, prime } = await openOpportunity(services, { questions: [], tupe: likely });
  const { person: employer } = await fittingProvider(services);
  const { person: bidder } = await fittingProvider(services);
  const primeId = prime.acting.organisationId;
  const declarationId = await insertDeclaration(services, { prime_id: primeId, opportunity_id: opportunityId });
  await insertParty(services, declarationId, 'prime', prime);
  await insertParty(services, declarationId, 'outgoing', employer);
  const primes = app.browser(await sessionCookieFor(services, prime.personId));
  const outgoing = app.browser(await sessionCookieFor(services, employer.personId));

  expect((await outgoing.get(`/tupe/${declarationId}/pensions`)).text).toContain('Ask for every in-scope person');
  await outgoing.follow('Add a group of staff');
  const unnamed = await outgoing.submit('Save', {}, 400);
  expect(Object.keys(unnamed.errors)).toEqual(['scheme', 'schemeKind']);
  const described = await outgoing.submit('Save', {
    scheme: 'Council scheme',
    schemeKind: 'public',
    publicOrigin: 'yes',
    headcount: '3',
  });
  expect(described.text).toContain('which kind of public body they came from');

  await primes.get(`/tupe/${declarationId}/indemnities`);
  expect((await primes.submit('Propose the usual promises')).text).toContain('The incoming provider, whoever it is');
  const asked = await outgoing.get(`/tupe/${declarationId}/indemnities`);
  expect(asked.text).toContain('flags to settle');
  expect((await outgoing.submit('Agree to “Pay, tax and claims from before the transfer”')).text).toContain('Agreed');
  expect((await outgoing.get(`/tupe/${declarationId}`)).text).toContain('wait for you');
  await outgoing.get(`/tupe/${declarationId}/indemnities`);
  await outgoing.follow('Change “Pay, tax and claims from before the transfer”');
  const capless = await outgoing.submit('Propose the change', { isCapped: 'yes' }, 400);
  expect(capless.errors.cap).toBe('Enter the cap in pounds');
  const changed = await outgoing.submit('Propose the change', { cap: '50,000', survivalMonths: '24' });
  expect(changed.text).toContain('At most £50,000');

  const bidders = app.browser(await sessionCookieFor(services, bidder.personId));
  await bidders.get(`/opportunities/${opportunityId}`);
  const risks = await bidders.get(`/tupe/${declarationId}/indemnities`);
  expect(risks.text).toContain('At most £50,000');
  expect(risks.document.querySelector('main form[method="post"]'), 'nothing to press').toBeNull();
  expect((await bidders.get(`/tupe/${declarationId}/pensions`)).text).toContain(
    'Figures of staff count people by pension',
  );
}, 120_000);
