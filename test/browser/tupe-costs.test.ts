import { expect, test } from 'vitest';
import { insertDeclaration, insertParty } from '#test/support/tupe.ts';
import { fittingProvider, openOpportunity } from '../features/interest.fixtures.ts';
import { siteForFile, twoDevices } from './support/site.ts';

const site = siteForFile();
const likely = { position: 'likely', saidBy: 'The prime', reason: 'A team does this work now' };

test.each(twoDevices('tupe-costs'))(
  'what a transfer costs, pensions and promises, to a price: $name',
  async (device) => {
    const { services } = site;
    const { opportunityId, prime } = await openOpportunity(services, { questions: [], tupe: likely });
    const { person: employer } = await fittingProvider(services);
    const { person: bidder } = await fittingProvider(services);
    const declarationId = await insertDeclaration(services, {
      prime_id: prime.acting.organisationId,
      opportunity_id: opportunityId,
      redundancy_pence: 4_000_000,
    });
    await insertParty(services, declarationId, 'funder', null);
    await insertParty(services, declarationId, 'prime', prime);
    await insertParty(services, declarationId, 'outgoing', employer);
    const first = await site.reader(device, '1-prime');
    await site.signIn(first, prime.personId);
    await first.open(`/tupe/${declarationId}/costs`);
    await first.follow('Estimate what a transfer would cost');
    await first.fill({ people_1: '12', fte_1: '10.5', pay_1: '27,500', term: '24', redundant: '10' });
    await first.press('Estimate');
    await first.page.locator('summary', { hasText: 'How this is reckoned' }).click();
    expect(await first.text()).toContain('About £');
    await first.follow('Use this as the amount');
    await first.press('Set the amount');
    await first.open(`/tupe/${declarationId}/indemnities`);
    await first.press('Propose the usual promises');

    const second = await site.reader(device, '2-outgoing');
    await site.signIn(second, employer.personId);
    await second.open(`/tupe/${declarationId}/pensions/new`);
    await second.fill({ scheme: 'Council scheme', schemeKind: 'public', publicOrigin: 'yes', headcount: '7' });
    await second.press('Save');
    await second.open(`/tupe/${declarationId}/indemnities`);
    await second.press('Agree');
    await second.follow('Change');
    await second.press('Propose the change');
    await second.open(`/tupe/${declarationId}`);

    const third = await site.reader(device, '3-bidder');
    await site.signIn(third, bidder.personId);
    await third.open(`/opportunities/${opportunityId}`);
    await third.follow('Who bears which risk');
    await third.open(`/tupe/${declarationId}/pensions`);
    await third.open(`/opportunities/${opportunityId}/interest`);
    await third.page.locator('summary', { hasText: 'State a price' }).click();
    await third.follow('Estimate what they would cost');
    await third.fill({ people_1: '10', pay_1: '26,000' });
    await third.press('Estimate');
    await third.follow('Use this figure in your interest');
    expect(await third.text()).toContain('The amount of your estimate is filled in');
    await third.open(`/opportunities/${opportunityId}/interest`);
    await third.page.locator('summary', { hasText: 'State a price' }).click();
    await third.fill({ [`price_${opportunityId}`]: '900,000', [`tupe_${opportunityId}`]: 'yes' });
    await third.press('Send interest');
    expect(await third.text()).toContain('Enter how much of your price it is');
    await third.fill({ [`tupe_amount_${opportunityId}`]: '300,000', [`tupe_basis_${opportunityId}`]: 'Ten posts' });
    await third.press('Send interest');
    expect(await third.heading()).toBe('Interest sent');
  },
);
