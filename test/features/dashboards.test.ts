import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, createOrganisation, createPerson, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { type AnsweredMarket, answeredMarket } from '#test/support/decided-market.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
  publishedRequirement,
} from '#test/support/published.ts';
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

const at = new Date('2026-05-20T10:00:00Z');
type Dates = { clarificationDeadline: string; responseDeadline: string; decisionDate: string };
const open: Dates = { clarificationDeadline: '2026-06-04', responseDeadline: '2026-06-20', decisionDate: '2026-07-10' };
const past: Dates = { clarificationDeadline: '2026-04-20', responseDeadline: '2026-05-01', decisionDate: '2026-05-28' };

async function post(primeId: string, title: string, dates: Dates) {
  const requirements = [publishedRequirement({ customerGroups: ['prison_leavers'], capabilities: [] })];
  const opportunity = publishedOpportunity({ organisationId: primeId, title, requirements, ...dates });
  await insertPublishedOpportunities(services, [opportunity]);
  return opportunity.opportunityId;
}

async function interest(
  opportunityId: string,
  organisationId: string,
  status: 'draft' | 'sent' | 'under_review',
  due: string | null = null,
) {
  await services.db
    .insertInto('interest')
    .values({
      opportunity_id: opportunityId,
      organisation_id: organisationId,
      status,
      sent_version: status === 'draft' ? null : 1,
      sent_at: status === 'draft' ? null : at,
      decision_due: due,
      created_at: at,
      updated_at: at,
    })
    .execute();
  if (status !== 'under_review') return;
  const opened = { interests_opened_at: at };
  await services.db.updateTable('opportunity').set(opened).where('id', '=', opportunityId).execute();
}

async function invite(opportunityId: string, organisationId: string) {
  await services.db
    .insertInto('invitation')
    .values({
      opportunity_id: opportunityId,
      organisation_id: organisationId,
      message: '',
      sent_by: 'email',
      stop_token_hash: null,
      invited_by: null,
      created_at: at,
    })
    .execute();
}

async function providerMember(role: 'owner' | 'viewer' = 'owner') {
  const profile = publishedProfile({ name: `Harbour Skills ${randomUUID().slice(0, 4)}` });
  await insertPublishedProfiles(services, [profile]);
  const personId = await createPerson(services);
  await addMember(services, profile.organisationId, personId, role);
  return { organisationId: profile.organisationId, browser: app.browser(await sessionCookieFor(services, personId)) };
}

const criteria = [
  { id: '0f7c2a52-9d0a-4a8f-8a53-0b5a1f8f1c01', name: 'Quality', description: '', weight: 100, threshold: null },
];

const section = (page: { document: Document }, heading: string) =>
  page.document.querySelector(`section[aria-labelledby="${heading}"]`)?.textContent?.replace(/\s+/g, ' ') ?? '';

test('a provider sees what to do, what fits, its deadlines and its answers, each with its link and date', async () => {
  const prime = await createOrganisation(services, { kind: 'prime', name: 'Northern Prime' });
  const { organisationId, browser } = await providerMember();
  const invited = await post(prime, 'Invited work', open);
  await invite(invited, organisationId);
  const begun = await post(prime, 'Begun work', { ...open, responseDeadline: '2026-06-05' });
  await interest(begun, organisationId, 'draft');
  const reviewed = await post(prime, 'Reviewed work', past);
  await interest(reviewed, organisationId, 'under_review', '2026-05-28');

  const home = await browser.get('/');
  expect(section(home, 'to-do')).toMatch(
    /Finish and send your interest: Begun work.*In 4 days.*Answer the invitation, or say it is not for you: Invited work.*By 20 June 2026/,
  );
  expect(section(home, 'answers')).toContain('Reviewed workNorthern Prime is reviewing itOverdue: was due 28 May 2026');
  expect(section(home, 'matches')).toContain('out of 100');
  expect(section(home, 'deadlines')).toContain('Questions to Northern Prime until thenIn 3 days');
  await browser.follow('Finish and send your interest: Begun work');
});

test('a newcomer is told what to do first in every part, and a viewer has nothing to do', async () => {
  const person = await personActing(services, { kind: 'provider' });
  const browser = app.browser(await sessionCookieFor(services, person.personId));
  const home = await browser.get('/');
  expect(section(home, 'to-do')).toContain('Start your profile');
  expect(section(home, 'matches')).toContain('Publish your profile first');
  expect(section(home, 'answers')).toContain('No answer of yours waits');
  expect(section(home, 'deadlines')).toContain('Find opportunities');

  const viewer = await providerMember('viewer');
  expect(section(await viewer.browser.get('/'), 'to-do')).toContain('Nothing waits for you');
});

test('a prime sees what to do, the funnel without sealed numbers, and what is overdue', async () => {
  const prime = await personActing(services, { kind: 'prime', role: 'editor' });
  const primeId = prime.acting.organisationId;
  const browser = app.browser(await sessionCookieFor(services, prime.personId));
  expect(section(await browser.get('/'), 'prime-to-do')).toContain('Add your first head contract');

  const sealed = await post(primeId, 'Open work', open);
  const asker = await createOrganisation(services);
  await interest(sealed, asker, 'sent');
  await invite(sealed, asker);
  await services.db
    .insertInto('clarification')
    .values({
      opportunity_id: sealed,
      number: 1,
      question: 'Where?',
      asked_by_organisation_id: asker,
      asked_by: null,
      asked_at: at,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute();
  const late = await post(primeId, 'Late work', past);
  await interest(late, await createOrganisation(services), 'under_review', '2026-05-28');

  const home = await browser.get('/');
  expect(section(home, 'prime-to-do')).toMatch(
    /Decide on 1 answer: Late work.*Overdue: was due 28 May 2026.*Answer 1 question: Open work.*In 3 days/,
  );
  expect(section(home, 'overdue')).toContain('Late work1 answer without a decisionOverdue: was due 28 May 2026');
  const rows = [...home.document.querySelectorAll('section[aria-labelledby="funnel"] tbody tr')].map((row) =>
    [...row.children].slice(2).map((cell) => cell.lastChild?.textContent),
  );
  expect(rows).toEqual([
    ['0', '0', '0', '0', '1', '0'],
    ['1', '0', '0', '0', 'Sealed', 'Sealed'],
  ]);
});

test('an assessor has the sheets to lock among the things to do, and nothing once they are locked', async () => {
  const market = await answeredMarket(services, { answers: 3, criteria });
  const assessor = await personActing(services, {
    organisationId: market.prime.acting.organisationId,
    kind: 'prime',
    role: 'editor',
  });
  const { opportunityId, title } = market.opportunity;
  const { id } = await services.db
    .insertInto('assessor')
    .values({
      opportunity_id: opportunityId,
      person_id: assessor.personId,
      appointed_by: null,
      appointed_at: at,
      declared_at: null,
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const browser = app.browser(await sessionCookieFor(services, assessor.personId));
  const toDo = async () => section(await browser.get('/'), 'prime-to-do');
  expect(await toDo()).toContain(`Declare your conflicts of interest: ${title}`);
  await declareConflicts(services.db, id, market.answers[2]?.provider.acting.organisationId ?? '');
  expect(await toDo()).toContain(`Lock 2 score sheets: ${title}`);
  await lockSheet(id, market.answers[0]?.interestId ?? '');
  expect(await toDo()).toContain(`Lock 1 score sheet: ${title}`);
  await lockSheet(id, market.answers[1]?.interestId ?? '');
  expect(await toDo()).not.toContain('score sheet');
});

async function declareConflicts(db: TestServices['db'], assessorId: string, organisationId: string) {
  await db.updateTable('assessor').set({ declared_at: at }).where('id', '=', assessorId).execute();
  const conflict = { assessor_id: assessorId, organisation_id: organisationId, nature: 'A cousin works there' };
  await db.insertInto('assessor_conflict').values(conflict).execute();
}

async function lockSheet(assessorId: string, interestId: string) {
  const sheet = { assessor_id: assessorId, interest_id: interestId, locked_at: null, created_at: at, updated_at: at };
  const { id } = await services.db.insertInto('assessment').values(sheet).returning('id').executeTakeFirstOrThrow();
  const scores = criteria.map((criterion) => ({
    assessment_id: id,
    criterion_id: criterion.id,
    points: 3,
    reason: 'Sound',
  }));
  await services.db.insertInto('assessment_score').values(scores).execute();
  await services.db.updateTable('assessment').set({ locked_at: at }).where('id', '=', id).execute();
}

test('a steward sees the challenges to find on by their date, and how many primes have to answer', async () => {
  const market = await answeredMarket(services, { answers: 3 });
  const [escalated, , late] = await Promise.all(market.answers.map(({ interestId }) => challenged(market, interestId)));
  const change = { status: 'escalated', escalated_at: at, escalation_reason: 'No', finding_due: '2026-07-03' } as const;
  await services.db
    .updateTable('challenge')
    .set(change)
    .where('id', '=', escalated ?? '')
    .execute();
  await services.db
    .updateTable('challenge')
    .set({ overdue_since: '2026-07-01' })
    .where('id', '=', late ?? '')
    .execute();
  const steward = await personActing(services, { kind: 'steward', role: 'owner' });
  const browser = app.browser(await sessionCookieFor(services, steward.personId));
  const toDo = section(await browser.get('/'), 'steward-to-do');
  const [first] = market.answers;
  expect(toDo).toContain(`Find on a challenge: ${first?.provider.acting.organisationName} against`);
  expect(toDo).toContain('In 1 day');
  expect(toDo).toContain('Watch 2 challenges that primes have to answer');
  expect((await browser.get('/stewardship')).text).toContain('1 to find on. 2 for primes to answer, 1 of them overdue');
});

async function challenged({ opportunity, lotIds }: AnsweredMarket, interestId: string): Promise<string> {
  const decision = await services.db
    .insertInto('decision')
    .values({
      opportunity_id: opportunity.opportunityId,
      lot_id: lotIds[0] ?? '',
      interest_id: interestId,
      outcome: 'not_this_time',
      reason_code: 'price',
      reason: 'Dear',
      standstill_until: null,
      decided_by: null,
      decided_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const nothing = { outcome: null, answer: null, answered_by: null, answered_at: null } as const;
  const later = { escalated_at: null, escalation_reason: null, steward_id: null, steward_at: null } as const;
  const { id } = await services.db
    .insertInto('challenge')
    .values({
      decision_id: decision.id,
      raised_by: null,
      raised_at: at,
      grounds: 'It was met',
      answer_due: '2026-06-30',
      steward_finding: null,
      ...nothing,
      ...later,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
