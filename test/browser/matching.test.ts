import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { system } from '#app/features/identity/actor.ts';
import { countFairness } from '#app/features/stewardship/count-fairness.server.ts';
import { addMember, createPerson, personActing } from '#test/support/actors.ts';
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
import type { Reader } from './support/reader.ts';
import { siteForFile, twoDevices } from './support/site.ts';

const devices = twoDevices('matching');
const site = siteForFile();

const rowsAnew = <Row extends { id: string }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, id: randomUUID() }));

/** A prime with a need in York, and providers that fit, are near, and are further away. */
async function market() {
  const prime = await personActing(site.services, { kind: 'prime' });
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
  await insertPublishedProfiles(site.services, [fit, uninsured, neighbour, ...many]);
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
  await insertPublishedOpportunities(site.services, [opportunity, ...others]);
  const draft = publishedOpportunity({ ...asked, requirements: rowsAnew(asked.requirements) });
  await insertDraftOpportunity(site.services.db, draft, new Date(site.services.clock.now().epochMilliseconds));
  return { prime, fit, neighbour, opportunity, draft };
}

test.each(devices)('a match is explained to both sides, and a draft says what it costs: $name', async (device) => {
  const { prime, fit, neighbour, opportunity, draft } = await market();
  const provider = await createPerson(site.services);
  await addMember(site.services, neighbour.organisationId, provider);
  const steward = await personActing(site.services, { kind: 'steward' });
  const [forPrime, forProvider, forSteward] = [
    await site.reader(device, 'prime'),
    await site.reader(device, 'provider'),
    await site.reader(device, 'steward'),
  ];
  const textOf = (reader: Reader) => reader.page.locator('main').innerText();
  await site.signIn(forPrime, prime.personId);
  await forPrime.open(`/opportunities/${opportunity.opportunityId}/matches`);
  expect(await textOf(forPrime)).toContain('Out of reach by one district');
  expect(await textOf(forPrime)).toContain('Capacity just short');
  await forPrime.open(`/opportunities/${opportunity.opportunityId}/matches/${fit.organisationId}`);
  expect(await textOf(forPrime)).toContain('Cheapest step:');
  await forPrime.open(`/opportunities/${draft.opportunityId}/edit/requirements`);
  expect(await textOf(forPrime)).toMatch(/\d+ providers would fit/);
  await forPrime.open(`/opportunities/${draft.opportunityId}/edit/evidence`);
  await forPrime.open(`/opportunities/${draft.opportunityId}/matches`);

  await site.signIn(forProvider, provider);
  await forProvider.open(`/profiles/${neighbour.organisationId}/matches`);
  expect(await textOf(forProvider)).toContain('To lift this: Cover York.');
  await forProvider.open(`/opportunities/${opportunity.opportunityId}/matches/${neighbour.organisationId}`);
  expect(await textOf(forProvider)).toContain('Out of reach by one district');

  await countFairness({ services: site.services, actor: system, formKey: null }, null);
  await site.signIn(forSteward, steward.personId);
  await forSteward.open('/stewardship/fairness');
  expect(await textOf(forSteward)).toContain('Share of the first 10 places');
});
