import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { saveOpportunity } from '#app/features/saved-opportunities/save-opportunity.server.ts';
import { createOrganisation, createPerson, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { insertPublishedOpportunities, publishedOpportunity } from '#test/support/published.ts';
import { openTestServices, startOfTime, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices({ RATE_LIMITS: 'off' });
  app = await openTestApp(services);
}, 180_000);
beforeEach(() => services.clock.set(startOfTime));
afterAll(async () => {
  await app.close();
  await services.close();
});

const at = new Date(startOfTime);

async function market(title = `Work ${crypto.randomUUID().slice(0, 8)}`, more: Partial<OpportunitySnapshot> = {}) {
  const prime = await personActing(services, { kind: 'prime' });
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId, title, ...more });
  await insertPublishedOpportunities(services, [opportunity]);
  return { prime, title, opportunityId: opportunity.opportunityId };
}

const browserOf = async (personId: string) => app.browser(await sessionCookieFor(services, personId));

/** The address of a new private calendar of a person, as their page shows it. */
async function feedOf(personId: string): Promise<string> {
  const browser = await browserOf(personId);
  await browser.get('/account/calendar');
  const made = await browser.submit('Make my calendar');
  return new URL(made.document.querySelector<HTMLInputElement>('#address')?.value ?? '').pathname;
}

const read = async (address: string) => {
  const answer = await app.browser().send(address);
  return { ...answer, lines: answer.body.replaceAll('\r\n ', '').split('\r\n') };
};
const summaries = async (address: string) =>
  (await read(address)).lines.filter((line) => line.startsWith('SUMMARY:')).map((line) => line.slice(8));

test('every deadline of an opportunity is a file, and all of them are one', async () => {
  const { title, opportunityId } = await market();
  const all = await read(`/opportunities/${opportunityId}.ics`);
  expect(all.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(all.lines.filter((line) => line.startsWith('SUMMARY:'))).toEqual([
    `SUMMARY:Last day for questions: ${title}`,
    `SUMMARY:Last day to respond: ${title}`,
    `SUMMARY:Decision due: ${title}`,
  ]);
  const one = await read(`/opportunities/${opportunityId}/deadlines/response.ics`);
  expect(one.lines).toContain('DTSTART;VALUE=DATE:20260701');
  expect(one.lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  for (const none of ['standstill', 'lunch'])
    expect((await read(`/opportunities/${opportunityId}/deadlines/${none}.ics`)).status).toBe(404);
  await services.db
    .updateTable('opportunity')
    .set({ status: 'withdrawn', withdrawn_at: at, withdrawn_reason: 'Cut' })
    .where('id', '=', opportunityId)
    .execute();
  expect(
    (await read(`/opportunities/${opportunityId}.ics`)).lines.filter((line) => line === 'STATUS:CANCELLED'),
  ).toHaveLength(3);
});

test('a private calendar is made, copied, renewed and ended, and nothing but its hash is kept', async () => {
  const personId = await createPerson(services);
  const { opportunityId, title } = await market();
  const address = await feedOf(personId);
  expect(address).toMatch(/^\/calendars\/[\w-]{43}\.ics$/);
  expect(await summaries(address)).toEqual([]);
  const reader = await browserOf(personId);
  await reader.post(`/opportunities/${opportunityId}/save`, { intent: 'save' });
  expect(await summaries(address)).toContain(`Last day to respond: ${title}`);
  const again = await reader.get('/account/calendar');
  expect(again.document.querySelector<HTMLInputElement>('#address')?.value).toContain(address);

  const token = address.slice('/calendars/'.length, -'.ics'.length);
  const kept = await services.db.selectFrom('calendar_feed').selectAll().execute();
  const forms = await services.db.selectFrom('form_submission').selectAll().execute();
  expect(JSON.stringify([kept, forms])).not.toContain(token);

  services.clock.set('2026-06-01T08:00:01Z');
  const renewed = await reader.submit('Make a new address');
  const next = new URL(renewed.document.querySelector<HTMLInputElement>('#address')?.value ?? '').pathname;
  expect((await read(address)).status).toBe(404);
  expect(await summaries(next)).toContain(`Last day to respond: ${title}`);
  await reader.submit('End this calendar');
  expect((await read(next)).status).toBe(404);
  expect(reader.page().text).toContain('Make my calendar');
});

test('it holds what its owner saved, was invited to, answers, runs and assesses, and nothing of anybody else', async () => {
  const owner = await personActing(services);
  const own = owner.acting.organisationId;
  const [saved, invited, declined, answered, foreign] = await Promise.all(
    ['saved', 'invited', 'declined', 'answered', 'foreign'].map((title) => market(`A ${title} one`)),
  );
  if (!saved || !invited || !declined || !answered || !foreign) throw new Error('nothing');
  const rival = await personActing(services);
  await saveOpportunity({ services, actor: owner, formKey: null }, saved.opportunityId);
  await saveOpportunity({ services, actor: rival, formKey: null }, foreign.opportunityId);
  const invitation = (opportunity_id: string, organisation_id: string) => ({
    opportunity_id,
    organisation_id,
    message: '',
    sent_by: 'email' as const,
    stop_token_hash: null,
    invited_by: null,
    created_at: at,
  });
  await services.db
    .insertInto('invitation')
    .values([
      invitation(invited.opportunityId, own),
      invitation(declined.opportunityId, own),
      invitation(foreign.opportunityId, rival.acting.organisationId),
    ])
    .execute();
  await services.db
    .insertInto('not_for_us')
    .values({
      opportunity_id: declined.opportunityId,
      organisation_id: own,
      person_id: owner.personId,
      reason: 'price',
      words: '',
      created_at: at,
    })
    .execute();
  const { id: interestId } = await services.db
    .insertInto('interest')
    .values({
      opportunity_id: answered.opportunityId,
      organisation_id: own,
      status: 'decided',
      sent_version: 1,
      sent_at: at,
      withdrawn_at: null,
      withdrawn_reason: null,
      number: 1,
      decision_due: '2026-07-22',
      overdue_since: null,
      nudged_at: null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: decisionId } = await services.db
    .insertInto('decision')
    .values({
      opportunity_id: answered.opportunityId,
      lot_id: answered.opportunityId,
      interest_id: interestId,
      outcome: 'not_this_time',
      reason_code: 'other',
      reason: 'Not the highest score',
      standstill_until: '2026-07-30',
      decided_by: answered.prime.personId,
      decided_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();

  const found = await summaries(await feedOf(owner.personId));
  expect(found.filter((line) => line.startsWith('Last day to respond')).toSorted()).toEqual(
    [
      'Last day to respond: A saved one',
      'Last day to respond: A invited one',
      'Last day to respond: A answered one',
    ].toSorted(),
  );
  expect(found).toContain('Last day to ask for a review of the decision: A answered one');
  expect(found.join()).not.toMatch(/foreign|declined/);

  const primesFeed = await feedOf(answered.prime.personId);
  const primes = await summaries(primesFeed);
  expect(primes).toEqual([
    'Last day for questions: A answered one',
    'Last day to respond: A answered one',
    'Decision due: A answered one',
  ]);
  await services.db
    .insertInto('challenge')
    .values({
      decision_id: decisionId,
      raised_by: owner.personId,
      raised_at: at,
      grounds: 'Our price was misread',
      answer_due: '2026-06-15',
      outcome: null,
      answer: null,
      answered_by: null,
      answered_at: null,
      escalated_at: null,
      escalation_reason: null,
      steward_id: null,
      steward_at: null,
      steward_finding: null,
    })
    .execute();
  const answer = await read(primesFeed);
  expect(answer.lines).toContain('SUMMARY:Answer to the request for a review due: A answered one');
  expect(answer.body).not.toContain(owner.acting.organisationName);
  expect(await summaries(await feedOf(rival.personId))).toEqual([
    'Last day for questions: A foreign one',
    'Last day to respond: A foreign one',
    'Decision due: A foreign one',
  ]);
});

test('an assessor has their duties in it, until they are one no more', async () => {
  const criteria = [{ id: crypto.randomUUID(), name: 'Quality', description: '', weight: 100, threshold: null }];
  const { opportunityId, title } = await market('Assessed work', { criteria });
  const personId = await createPerson(services);
  const address = await feedOf(personId);
  await services.db
    .insertInto('assessor')
    .values({
      opportunity_id: opportunityId,
      person_id: personId,
      appointed_by: null,
      appointed_at: at,
      declared_at: null,
      removed_at: null,
    })
    .execute();
  const { lines } = await read(address);
  expect(lines).toContain(`SUMMARY:Assessing can begin: ${title}`);
  expect(lines).toContain('DTSTART;VALUE=DATE:20260702');
  expect(lines).toContain(`SUMMARY:Scores and decisions due: ${title}`);
  expect(lines).not.toContain(`SUMMARY:Score sheets to lock: ${title}`);
  await openAnswers(opportunityId);
  const opened = await read(address);
  expect(opened.lines).toContain(`SUMMARY:Score sheets to lock: ${title}`);
  expect(opened.lines.join()).toContain('1 score sheet to lock');
  expect(opened.lines).not.toContain(`SUMMARY:Scores and decisions due: ${title}`);
  await services.db
    .updateTable('assessor')
    .set({ removed_at: at, removed_how: 'removed' })
    .where('person_id', '=', personId)
    .execute();
  expect(await summaries(address)).toEqual([]);
});

/** One answer is opened, as after a deadline. */
async function openAnswers(opportunityId: string): Promise<void> {
  const answer = {
    status: 'under_review',
    number: 1,
    sent_version: 1,
    sent_at: at,
    created_at: at,
    updated_at: at,
  } as const;
  await services.db
    .insertInto('interest')
    .values({ ...answer, opportunity_id: opportunityId, organisation_id: await createOrganisation(services) })
    .execute();
  await services.db
    .updateTable('opportunity')
    .set({ interests_opened_at: at })
    .where('id', '=', opportunityId)
    .execute();
}
