import { expect, test } from 'vitest';
import { addMember, createPerson, personActing } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';
import { siteForFile, twoDevices } from './support/site.ts';

const devices = twoDevices('alerts');
const site = siteForFile({ variables: { RATE_LIMITS: 'off' } });

/** A prime, and a provider with an owner whose address is given. */
async function market(email: string) {
  const prime = await personActing(site.services, { kind: 'prime' });
  const provider = publishedProfile({ name: 'Harbour Skills' });
  await insertPublishedProfiles(site.services, [provider]);
  const owner = await createPerson(site.services, { email });
  await addMember(site.services, provider.organisationId, owner);
  return { prime, owner };
}

/** Publishes an opportunity, and has everyone told whom it concerns. */
async function publish(organisationId: string, title: string, organisationName = 'Humber Prime') {
  const opportunity = publishedOpportunity({ organisationId, organisationName, title });
  const { opportunityId } = opportunity;
  await insertPublishedOpportunities(site.services, [opportunity]);
  await site.services.db
    .transaction()
    .execute((db) => site.services.jobs.enqueue(db, 'alert-opportunity', { opportunityId, version: 1 }));
  await site.services.runJobs();
  return opportunityId;
}

/** The address on this site of a link in the last mail to somebody, found by what it starts with. */
function linkTo(email: string, start: string): string {
  const text = site.services.outbox.findLast(({ to }) => to === email)?.text ?? '';
  const url = text.match(/https?:\/\/\S+/g)?.find((each) => new URL(each).pathname.startsWith(start));
  if (!url) throw new Error(`The mail to ${email} has no link to ${start}`);
  const { pathname, search } = new URL(url);
  return pathname + search;
}

test.each(devices)(
  'a provider hears of a need, says “not for us” from the mail and stops the mails: $name',
  async (device) => {
    const email = `owner-${device.name}@harbour.example`;
    const { prime, owner } = await market(email);
    const opportunityId = await publish(prime.acting.organisationId, 'Training in the Humber');

    const byMail = await site.reader(device);
    await byMail.open(linkTo(email, '/alerts/not-for-us/'));
    expect(await byMail.page.locator('input[name="reason"]:checked').count()).toBe(1);
    await byMail.press('It is not for us');
    expect(await byMail.heading()).toBe('You said that it is not for you');
    await byMail.open(linkTo(email, '/alerts/stop/'));
    await byMail.press('Stop these emails');
    expect(await byMail.heading()).toBe('These emails have stopped');

    const reader = await site.reader(device);
    await site.signIn(reader, owner);
    await reader.open('/account/notifications');
    await reader.follow('See the full explanation');
    expect(await reader.page.locator('main').innerText()).toMatch(/An alert was sent at \d+\.\d out of 100/);
    await reader.open('/account/notifications');
    await reader.press('Mark all as read');
    expect(await reader.page.locator('main').innerText()).not.toContain('NEW');
    await reader.open('/account/alerts');
    expect(await reader.page.locator('input[name="need"]:checked').getAttribute('value')).toBe('off');
    await reader.fill({ need: 'daily' });
    await reader.press('Save');
    await reader.open(`/opportunities/${opportunityId}/not-for-us`);
    await reader.press('Take it back');
  },
);

test.each(devices)('a person saves a search and has what it finds in one mail a day: $name', async (device) => {
  const email = `reader-${device.name}@example.org`;
  const prime = await personActing(site.services, { kind: 'prime' });
  const reader = await site.reader(device);
  await site.signIn(reader, await createPerson(site.services, { email }));
  await reader.open('/opportunities?service=training&closing=28');
  await reader.follow('Save this search');
  await reader.fill({ name: '', frequency: 'daily' });
  await reader.press('Save search');
  expect(await reader.page.title()).toMatch(/^Error: /);
  await reader.fill({ name: 'Training that closes soon', frequency: 'daily' });
  await reader.press('Save search');

  const later = publishedOpportunity({
    organisationId: prime.acting.organisationId,
    title: `Closes later ${device.name}`,
    responseDeadline: '2026-06-30',
  });
  await insertPublishedOpportunities(site.services, [later]);
  site.services.clock.set('2026-06-02T08:00:00Z');
  for (const name of ['alert-closing', 'alert-digests'] as const) {
    await site.services.db.transaction().execute((db) => site.services.jobs.enqueue(db, name, {}));
    await site.services.runJobs();
    site.services.clock.set('2026-06-03T08:00:00Z');
  }
  const mail = site.services.outbox.findLast(({ to }) => to === email);
  expect(mail?.subject).toMatch(/^\d new for you since yesterday$/);
  await reader.open(linkTo(email, `/opportunities/${later.opportunityId}`));
  await reader.open('/account/notifications');
  expect(await reader.page.locator('main').innerText()).toContain('Responses close on 30 June 2026');
  await reader.open('/account/saved-searches');
  await reader.follow('Change or delete');
  await reader.press('Delete');
});
