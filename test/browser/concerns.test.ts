import { expect, test } from 'vitest';
import { concernMarket } from '#test/support/concerns.ts';
import { siteForFile, twoDevices } from './support/site.ts';

const site = siteForFile({ variables: { RATE_LIMITS: 'off' } });

test.each(twoDevices('concerns'))(
  'a partner raises a concern without a name and comes back with its receipt: $name',
  async (device) => {
    const { prime, partners } = await concernMarket(site.services, 1);
    const partner = partners[0] ?? prime;
    const reader = await site.reader(device, 'partner');
    await site.signIn(reader, partner.personId);
    await reader.open('/concerns/new');
    await reader.page.locator('input[name="subjectId"]').first().check();
    await reader.press('Continue');
    await reader.fill({ q: 'late invoices' });
    await reader.press('Search');
    await reader.fill({ itemCode: 'P18' });
    await reader.press('Continue');
    await reader.fill({ grounds: 'Invoices are paid after ninety days.' });
    await reader.press('Continue');
    await reader.press('Continue');
    await reader.fill({ litigation: 'no' });
    await reader.press('Continue');
    expect(await reader.heading()).toBe('Who may know that it is you?');
    await reader.fill({ openness: 'anonymous' });
    await reader.press('Continue');
    await reader.press('Send the concern');
    const receipt = await reader.page.locator('.govuk-panel strong').innerText();

    const stranger = await site.reader(device, 'stranger');
    await stranger.open('/concerns/receipt');
    await stranger.fill({ code: receipt });
    await stranger.press('Open the concern');
    expect(await stranger.page.locator('main').innerText()).toContain('With the stewards');
    await stranger.fill({ body: 'It happened again.' });
    await stranger.press('Send the message');
    expect(await stranger.page.locator('main').innerText()).toContain('It happened again.');

    const owner = await site.reader(device, 'prime');
    await site.signIn(owner, prime.personId);
    await owner.open('/concerns/about-us');
    expect(await owner.page.locator('main').innerText()).not.toContain('Invoices');
  },
);
