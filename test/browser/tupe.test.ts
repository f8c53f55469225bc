import { expect, test } from 'vitest';
import { informItems } from '#app/features/tupe-consultation/items.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { type TupeMarket, tupeMarket } from '../support/tupe.ts';
import { staffCsv } from '../support/workforce.ts';
import type { Reader } from './support/reader.ts';
import { siteForFile, twoDevices } from './support/site.ts';

const site = siteForFile({ variables: { RATE_LIMITS: 'off' } });

type Readers = Record<'prime' | 'outgoing' | 'incoming' | 'bidder' | 'steward', Reader>;
type Play = { readers: Readers; market: TupeMarket; at(part: string): string };

// Today is 1 June 2026; the transfer is planned for 1 October.
test.each(twoDevices('tupe'))('a transfer, as its parties, a bidder and a steward live it: $name', async (device) => {
  const { services } = site;
  const market = await tupeMarket(services);
  const as = async (who: string, { personId }: { personId: string }) => {
    const reader = await site.reader(device, who);
    await site.signIn(reader, personId);
    return reader;
  };
  const readers = {
    prime: await as('1-prime', market.prime),
    outgoing: await as('2-outgoing', market.outgoing),
    incoming: await as('3-incoming', market.incoming),
    bidder: await as('4-bidder', market.bidder),
    steward: await as('5-steward', market.steward),
  };
  const play = { readers, market, at: (part: string) => `/tupe/${market.declarationId}${part}` };
  await stateAndPlan(play);
  await giveFigures(play);
  await writeMeasures(play);
  await informAndConsult(play);
  await keepApart(play);
  await overlook(play);
});

/** The outgoing provider says what it thinks; the prime moves the day, and all dates with it. */
async function stateAndPlan({ readers: { outgoing, prime }, market, at }: Play) {
  await outgoing.open('/tupe');
  await outgoing.open(at(''));
  await outgoing.open(at(`/positions/${market.partyIds.outgoing}`));
  await outgoing.fill({ position: 'applies', said_by: 'Bo Example, manager', basis: 'Four of us do nothing else.' });
  await outgoing.press('State it');
  expect(await outgoing.text()).toContain('Four of us do nothing else.');
  await prime.open(at('/dates/move'));
  await prime.fill(dateFields('transferOn', '2026-10-15'));
  await prime.press('Check what changes');
  await prime.fill({ reason: 'The new office opens later.' });
  await prime.press('Move the day');
  expect(await prime.text()).toContain('15 October 2026');
  await outgoing.open(at('/dates'));
}

/** The outgoing provider gives figures of its staff; a bidder signs for them, and opens them. */
async function giveFigures({ readers: { outgoing, bidder }, market, at }: Play) {
  await outgoing.open(at('/workforce/new'));
  const file = { name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(staffCsv(8, 'Tutor')) };
  await outgoing.page.locator('input[type=file]').setInputFiles(file);
  await outgoing.fill(dateFields('asAt', '2026-06-01'));
  await outgoing.press('Read the file');
  await outgoing.press('Release to bidders');
  await bidder.open(`/opportunities/${market.opportunityId}`);
  expect(await bidder.text()).toContain('Four of us do nothing else.');
  await bidder.follow('Sign to see figures of staff');
  await bidder.fill({ signedName: 'Ada Example', signedRole: 'Manager', agreed: 'yes' });
  await bidder.press('Sign');
  await bidder.follow('Open the figures');
  await bidder.press('Open the figures');
  expect(await bidder.text()).toContain('Tutor, Hull');
}

/** The incoming provider writes its measures letter and sends it on. */
async function writeMeasures({ readers: { incoming }, at }: Play) {
  await incoming.open('/tupe');
  await incoming.open(at(''));
  await incoming.follow('Inform and consult');
  await incoming.follow('Measures letters');
  await incoming.follow('Write the letter');
  await incoming.fill({ envisaged: 'yes', pay_dates: 'Paid on the last working day.', signedBy: 'Head of people' });
  await incoming.press('Save and read it');
  await incoming.press('Send it on');
  expect(await incoming.text()).toContain('Sent on 1 June 2026');
}

/** The outgoing provider says who represents its staff, passes the letter on and begins to consult. */
async function informAndConsult({ readers: { outgoing, prime, steward }, market, at }: Play) {
  const own = at(`/consultation/${market.partyIds.outgoing}`);
  await outgoing.open(`${own}/representatives`);
  await outgoing.fill({ hasAffectedStaff: 'yes', measuresEnvisaged: 'no', route: 'elected', representatives: '3' });
  await outgoing.fill({
    ...dateFields('electionCalledOn', '2026-05-20'),
    ...dateFields('electionHeldOn', '2026-05-28'),
  });
  await outgoing.press('Save');
  await outgoing.follow('Record who was informed');
  await outgoing.fill({ recipients: 'The 3 elected representatives', how: 'meeting', items: informItems });
  await outgoing.fill(dateFields('informedOn', '2026-06-01'));
  await outgoing.page.getByLabel('version 1 of 1 June 2026').check();
  await outgoing.press('Record it');
  await outgoing.follow('Record its beginning');
  await outgoing.fill(dateFields('startsOn', '2026-06-01'));
  await outgoing.press('Save');
  await outgoing.follow('Add to the log');
  await outgoing.fill({
    kind: 'meeting',
    words: 'The new pay day was explained.',
    ...dateFields('happenedOn', '2026-06-01'),
  });
  await outgoing.press('Add it');
  for (const reader of [prime, steward]) {
    await reader.open(own);
    expect(await reader.text()).toContain('The new pay day was explained.');
  }
}

/** The other side reads days, a bidder nothing. */
async function keepApart({ readers: { incoming, bidder }, at }: Play) {
  await incoming.open(at('/consultation'));
  const read = await incoming.text();
  expect(read).toContain('1 June 2026');
  expect(read).not.toContain('pay day was explained');
  const answer = await bidder.page.goto(at('/consultation'));
  expect(answer?.status()).toBe(404);
}

/** A steward finds the transfer by its day, and the prime its record, what it costs and who promises what. */
async function overlook({ readers: { steward, prime }, at }: Play) {
  await steward.open('/stewardship/tupe');
  expect(await steward.text()).toContain('15 October 2026');
  for (const part of ['', '/record', '/history', '/information', '/costs', '/pensions', '/indemnities'])
    await prime.open(at(part));
}
