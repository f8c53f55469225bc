import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { primeRecord } from '#app/features/primes/schema.ts';
import { createOrganisation } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { insertPublishedOpportunities, publishedOpportunity } from '#test/support/published.ts';
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

type Dates = { responseDeadline: string; decisionDate: string };

async function post(primeId: string, dates: Dates, shortWindowReason: string | null = null) {
  const opportunity = publishedOpportunity({ organisationId: primeId, clarificationDeadline: null, ...dates });
  await insertPublishedOpportunities(services, [{ ...opportunity, shortWindowReason }]);
  return opportunity.opportunityId;
}

/** The date of a decision on what nobody has opened yet. */
const sealed = '2026-06-20';
type Answered = { due: string; decidedOn?: string; feedback?: string };

async function answer(opportunityId: string, { due, decidedOn, feedback = '' }: Answered) {
  const at = new Date('2026-04-01T10:00:00Z');
  const id = randomUUID();
  await services.db
    .insertInto('interest')
    .values({
      id,
      opportunity_id: opportunityId,
      organisation_id: await createOrganisation(services),
      status: decidedOn ? 'decided' : 'under_review',
      sent_version: 1,
      sent_at: at,
      decision_due: due,
      created_at: at,
      updated_at: at,
    })
    .execute();
  if (due !== sealed) {
    const opened = { interests_opened_at: at };
    await services.db.updateTable('opportunity').set(opened).where('id', '=', opportunityId).execute();
  }
  if (!decidedOn) return;
  await services.db
    .insertInto('decision')
    .values({
      opportunity_id: opportunityId,
      lot_id: opportunityId,
      interest_id: id,
      outcome: 'not_this_time',
      reason_code: 'score',
      reason: 'Others scored higher',
      feedback,
      standstill_until: null,
      decided_by: null,
      decided_at: new Date(`${decidedOn}T10:00:00Z`),
    })
    .execute();
}

const recordOf = async (primeId: string) =>
  primeRecord.parse(JSON.parse((await app.browser().send(`/primes/${primeId}.json`)).body));

test('figures are counted from what was decided, overdue shows by itself, and each row says what it adds', async () => {
  const prime = await createOrganisation(services, { kind: 'prime', name: 'Northern Prime' });
  const past = await post(prime, { responseDeadline: '2026-05-01', decisionDate: '2026-05-20' });
  for (const [decidedOn, feedback] of [
    ['2026-05-05', 'A clear plan'],
    ['2026-05-11', 'Too few advisers'],
    ['2026-05-11', ''],
    ['2026-05-21', 'Late, but kind'],
    ['2026-05-25', ''],
  ] as const)
    await answer(past, { due: '2026-05-20', decidedOn, feedback });
  const late = await post(prime, { responseDeadline: '2026-05-08', decisionDate: '2026-05-29' });
  await answer(late, { due: '2026-05-29' });
  await answer(late, { due: '2026-05-29' });

  const { figures, past: rows } = await recordOf(prime);
  expect(figures.decisions).toEqual({ decided: 5, medianDays: 10, onTime: 3, withFeedback: 3 });
  expect(figures.overdue).toEqual({ answers: 2, opportunities: 1, since: '2026-05-30' });
  const sum = (key: 'decided' | 'onTime' | 'withFeedback' | 'overdue') =>
    rows.reduce((total, { answers }) => total + (answers?.[key] ?? 0), 0);
  expect([sum('decided'), sum('onTime'), sum('withFeedback'), sum('overdue')]).toEqual([5, 3, 3, 2]);

  const page = await app.browser().get(`/primes/${prime}`);
  expect(page.text).toContain('10 days in the middle after the deadline for answers. 3 of 5 by the date');
  expect(page.text).toContain('3 of 5 (60%)');
  expect(page.text).toContain('2 answers to 1 opportunity wait for a decision past the date that was given');
});

test('with few answers there is not enough yet, and before the deadline nobody learns that there are any', async () => {
  const prime = await createOrganisation(services, { kind: 'prime' });
  const past = await post(prime, { responseDeadline: '2026-05-01', decisionDate: '2026-05-20' });
  await answer(past, { due: '2026-05-20', decidedOn: '2026-05-05', feedback: 'Good' });
  const open = await post(prime, { responseDeadline: '2026-06-01', decisionDate: '2026-06-20' });
  await answer(open, { due: '2026-06-20' });

  const record = await recordOf(prime);
  expect(record.figures.decisions).toEqual({ decided: 1, medianDays: null, onTime: null, withFeedback: null });
  expect(record.open).toMatchObject([{ id: open, answers: null }]);
  const page = await app.browser().get(`/primes/${prime}`);
  expect(page.text).toContain('Not enough yet: 1 answer decided');
});

test('a window that is too short is shown with its working days and its reason', async () => {
  const prime = await createOrganisation(services, { kind: 'prime' });
  const dates = { responseDeadline: '2026-06-10', decisionDate: '2026-07-01' };
  await post(prime, dates, 'The provider that held the work has closed');
  await post(prime, { responseDeadline: '2026-07-10', decisionDate: '2026-08-01' });
  const { figures, shortWindows } = await recordOf(prime);
  expect(figures.window).toMatchObject({ given: 2, short: 1 });
  expect(shortWindows).toMatchObject([
    { workingDays: 7, shortWindowReason: 'The provider that held the work has closed' },
  ]);
  const page = await app.browser().get(`/primes/${prime}`);
  expect(page.text).toContain('1 of 2 shorter than 15, each with its reason');
});

test('invitations are told by their number, never by whom they went to', async () => {
  const prime = await createOrganisation(services, { kind: 'prime' });
  const open = await post(prime, { responseDeadline: '2026-07-10', decisionDate: '2026-08-01' });
  const invited = await createOrganisation(services, { name: 'The invited provider' });
  await services.db
    .insertInto('invitation')
    .values({
      opportunity_id: open,
      organisation_id: invited,
      message: 'Please look',
      sent_by: 'email',
      stop_token_hash: null,
      invited_by: null,
      created_at: new Date('2026-05-01T10:00:00Z'),
    })
    .execute();
  const record = await recordOf(prime);
  expect(record.figures.invitations).toEqual({ invitations: 1, opportunities: 1 });
  expect(JSON.stringify(record)).not.toContain(invited);
  const page = await app.browser().get(`/primes/${prime}`);
  expect(page.text).not.toContain('The invited provider');
});
