import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { countFairness } from '#app/features/stewardship/count-fairness.server.ts';
import { addMember, createPerson, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import {
  hull,
  insertDraftOpportunity,
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedActivity,
  publishedOpportunity,
  publishedProfile,
  publishedRequirement,
  york,
} from '#test/support/published.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { startChromium } from './support/chromium.ts';
import { type Device, newReader, type Reader } from './support/reader.ts';

const devices: Device[] = [
  { name: 'desk', width: 1280, javaScript: true },
  { name: 'phone-without-javascript', width: 375, javaScript: false },
];

let browser: Browser;
let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  browser = await startChromium();
  services = await openTestServices();
  app = await openTestApp(services);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await services?.close();
});

async function signIn(reader: Reader, personId: string) {
  const cookie = await sessionCookieFor(services, personId);
  const end = cookie.indexOf('=');
  const at = { url: `http://localhost:${app.port}` };
  await reader.page.context().addCookies([{ name: cookie.slice(0, end), value: cookie.slice(end + 1), ...at }]);
}

const rowsAnew = <Row extends { id: string }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, id: randomUUID() }));

/** A prime with a need in York, and providers that fit, are near, and are further away. */
async function market() {
  const prime = await personActing(services, { kind: 'prime' });
  const insured = {
    ...publishedProfile().commercial,
    insurances: [{ kind: 'public_liability' as const, coverPence: 500_000_000, expiresOn: '2026-12-01' }],
  };
  const inYork = { customerGroups: ['over50'], districts: [york] };
  const fit = publishedProfile({
    name: 'Ouse Skills',
    commercial: insured,
    activities: [publishedActivity({ ...inYork, capacityPerMonth: 45 })],
  });
  const uninsured = publishedProfile({
    name: 'Foss Training',
    sizeBand: 'micro',
    activities: [publishedActivity(inYork)],
  });
  const neighbour = publishedProfile({
    name: 'Hull Learning',
    commercial: insured,
    activities: [publishedActivity({ customerGroups: ['over50'], districts: [hull] })],
  });
  const many = Array.from({ length: 11 }, (_, index) =>
    publishedProfile({
      sizeBand: index % 2 === 0 ? 'large' : 'micro',
      legalForm: index % 2 === 0 ? 'plc' : 'cio',
      commercial: insured,
      activities: [publishedActivity({ ...inYork, capacityPerMonth: 10 + index })],
    }),
  );
  await insertPublishedProfiles(services, [fit, uninsured, neighbour, ...many]);
  const asked = {
    organisationId: prime.acting.organisationId,
    title: 'Training for the over 50s in York',
    mandatoryEvidence: ['insurance_public_liability'],
    requirements: [
      publishedRequirement({
        customerGroups: ['over50'],
        districts: [york],
        capabilities: [{ code: 'CAP08', level: 3, importance: 'essential' }],
      }),
    ],
  };
  const opportunity = publishedOpportunity(asked);
  // A few of the same, so that there is enough to count for the stewards.
  const others = [1, 2, 3].map(() => publishedOpportunity({ ...asked, requirements: rowsAnew(asked.requirements) }));
  await insertPublishedOpportunities(services, [opportunity, ...others]);
  const draft = publishedOpportunity({ ...asked, requirements: rowsAnew(asked.requirements) });
  await insertDraftOpportunity(services.db, draft, new Date(services.clock.now().epochMilliseconds));
  return { prime, fit, neighbour, opportunity, draft };
}

test.each(devices)('a match is explained to both sides, and a draft says what it costs: $name', async (device) => {
  const { prime, fit, neighbour, opportunity, draft } = await market();
  const provider = await createPerson(services);
  await addMember(services, neighbour.organisationId, provider);
  const steward = await personActing(services, { kind: 'steward' });
  const [forPrime, forProvider, forSteward] = [
    await newReader(browser, app.port, device),
    await newReader(browser, app.port, device),
    await newReader(browser, app.port, device),
  ];
  const textOf = (reader: Reader) => reader.page.locator('main').innerText();
  try {
    await signIn(forPrime, prime.personId);
    await forPrime.open(`/opportunities/${opportunity.opportunityId}/matches`);
    expect(await textOf(forPrime)).toContain('Out of reach by one district');
    expect(await textOf(forPrime)).toContain('Capacity just short');
    await forPrime.open(`/opportunities/${opportunity.opportunityId}/matches/${fit.organisationId}`);
    expect(await textOf(forPrime)).toContain('Cheapest step:');
    await forPrime.open(`/opportunities/${draft.opportunityId}/edit/requirements`);
    expect(await textOf(forPrime)).toMatch(/\d+ providers would fit/);
    await forPrime.open(`/opportunities/${draft.opportunityId}/edit/evidence`);
    await forPrime.open(`/opportunities/${draft.opportunityId}/matches`);

    await signIn(forProvider, provider);
    await forProvider.open(`/profiles/${neighbour.organisationId}/matches`);
    expect(await textOf(forProvider)).toContain('To lift this: Cover York.');
    await forProvider.open(`/opportunities/${opportunity.opportunityId}/matches/${neighbour.organisationId}`);
    expect(await textOf(forProvider)).toContain('Out of reach by one district');

    await countFairness({ services, actor: system, formKey: null }, null);
    await signIn(forSteward, steward.personId);
    await forSteward.open('/stewardship/fairness');
    expect(await textOf(forSteward)).toContain('Share of the first 10 places');
  } finally {
    for (const reader of [forPrime, forProvider, forSteward]) await reader.close();
  }
});
