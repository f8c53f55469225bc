import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { closeOpportunity } from '#app/features/decisions/close-opportunity.server.ts';
import { withdrawOpportunity } from '#app/features/decisions/withdraw-opportunity.server.ts';
import { numberInterests } from '#app/features/interests/open-interests.server.ts';
import { tellOfOpportunity } from '#app/features/notifications/tell-of-opportunity.server.ts';
import { discardAmendment, openAmendment } from '#app/features/opportunities/amend-opportunity.server.ts';
import { readAmendments } from '#app/features/opportunities/list-amendments.server.ts';
import { publishAmendment } from '#app/features/opportunities/publish-amendment.server.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { latestVersion } from '#app/features/opportunities/published-version.server.ts';
import { addCriterion } from '#app/features/opportunities/save-criteria.server.ts';
import { addLot, removeLot } from '#app/features/opportunities/save-lots.server.ts';
import { addQuestion } from '#app/features/opportunities/save-questions.server.ts';
import {
  addRequirement,
  changeRequirement,
  removeRequirement,
} from '#app/features/opportunities/save-requirement.server.ts';
import { saveDates, savePayment, saveTitle, saveValue } from '#app/features/opportunities/save-tasks.server.ts';
import { saveOpportunity } from '#app/features/saved-opportunities/save-opportunity.server.ts';
import { personActing } from '#test/support/actors.ts';
import { answeredMarket } from '#test/support/decided-market.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { completeDraft, type Draft, publishedOpportunity } from './opportunity-draft.fixtures.ts';

const dates = {
  clarificationDeadline: '2026-06-10',
  responseDeadline: '2026-06-22',
  decisionDate: '2026-08-03',
  shortWindowReason: null,
};
const why = { reason: 'The funder asked for it', unmovedReason: null };

/** All that the tables hold of an opportunity, but when it was touched. */
async function tablesOf({ db }: TestServices, { key }: Draft) {
  const of = key.opportunityId;
  const { updated_at: _, ...opportunity } = await db
    .selectFrom('opportunity')
    .selectAll()
    .where('id', '=', of)
    .executeTakeFirstOrThrow();
  return {
    opportunity,
    lots: await db.selectFrom('lot').selectAll().where('opportunity_id', '=', of).orderBy('position').execute(),
    requirements: await db
      .selectFrom('requirement')
      .selectAll()
      .where('opportunity_id', '=', of)
      .orderBy('position')
      .execute(),
    payment: await db.selectFrom('payment_component').selectAll().where('opportunity_id', '=', of).execute(),
    questions: await db.selectFrom('opportunity_question').selectAll().where('opportunity_id', '=', of).execute(),
  };
}

async function changeEverything({ context, key }: Draft, services: TestServices): Promise<void> {
  const [row] = await services.db.selectFrom('requirement').select('id').execute();
  await saveTitle(context, key, { title: 'Another title', summary: 'Another summary', cpv: [] });
  await saveValue(context, key, { lowPence: null, highPence: null, notStatedReason: 'To be agreed' });
  await savePayment(context, key, [{ type: 'outcome', percent: 100 }]);
  await saveDates(context, key, { ...dates, responseDeadline: '2026-07-01' });
  for (const title of ['Hull', 'York']) {
    await addLot(context, key, { title, description: '', lowPence: null, highPence: null });
  }
  const [, york] = await services.db.selectFrom('lot').select('id').orderBy('position').execute();
  await changeRequirement(context, key, row?.id ?? '', { volume_central: 99, lot_id: york?.id });
  await addRequirement(context, key, { service_type: 'outreach', importance: 'desirable', description: 'New' });
  await addQuestion(context, key, { question: 'Why?', max_words: 10 });
}

test('until it is published readers read what stands, and every column holds what stands', async () => {
  const services = await servicesForTest();
  const draft = await publishedOpportunity(services);
  const before = await latestVersion(services.db, draft.key.opportunityId);
  const rows = await tablesOf(services, draft);
  expect(await openAmendment(draft.context, draft.key)).toEqual({ ok: true });
  await changeEverything(draft, services);
  const { amending_since: _, amended, ...columns } = (await tablesOf(services, draft)).opportunity;
  expect({ ...columns, amending_since: null, amended: null }).toEqual(rows.opportunity);
  expect(amended).toMatchObject({ title: 'Another title', response_deadline: '2026-07-01' });
  const { isAmended, ...standing } = (await latestVersion(services.db, draft.key.opportunityId)) ?? {};
  expect(isAmended).toBe(true);
  expect(standing).toMatchObject({ version: 1, snapshot: before?.snapshot });
});

test('a change that is discarded leaves the tables as they were, to the last id', async () => {
  const services = await servicesForTest();
  const draft = await completeDraft(services);
  await addQuestion(draft.context, draft.key, { question: 'How?', max_words: 100 });
  await publishOpportunity(draft.context, draft.key);
  const rows = await tablesOf(services, draft);
  await openAmendment(draft.context, draft.key);
  await changeEverything(draft, services);
  await removeRequirement(draft.context, draft.key, rows.requirements[0]?.id ?? '');
  expect(await tablesOf(services, draft)).not.toMatchObject({ requirements: rows.requirements });
  expect(await discardAmendment(draft.context, draft.key)).toEqual({ ok: true });
  expect(await discardAmendment(draft.context, draft.key)).toEqual({ ok: true });
  const restored = await tablesOf(services, draft);
  // The rule by which the places of a removed row were chosen is made anew from the places.
  expect(restored).toEqual(rows);
});

test('a published change is a new version with its reason and what differs, and says so to search and the audit log', async () => {
  const services = await servicesForTest();
  const draft = await publishedOpportunity(services);
  const { context, key } = draft;
  await openAmendment(context, key);
  expect(await publishAmendment(context, key, why)).toEqual({ ok: false, reason: 'no_change' });
  await saveTitle(context, key, { title: 'Debt advice and benefits', summary: 'One adviser a week.', cpv: [] });
  await saveValue(context, key, { lowPence: null, highPence: 12_000_000, notStatedReason: null });
  expect(await publishAmendment(context, key, why)).toEqual({ ok: true, version: 2 });
  await services.runJobs();
  const version = await latestVersion(services.db, key.opportunityId);
  expect(version).toMatchObject({ version: 2, isAmended: false, snapshot: { title: 'Debt advice and benefits' } });
  expect(version?.publishedAt).toEqual(new Date('2026-06-01T08:00:00Z'));
  expect((await tablesOf(services, draft)).opportunity).toMatchObject({
    title: 'Debt advice and benefits',
    value_high_pence: 12_000_000,
    amended: null,
    amending_since: null,
    published_version: 2,
  });
  expect(await readAmendments(services, key.opportunityId)).toMatchObject([
    {
      version: 2,
      reason: 'The funder asked for it',
      changesNeed: true,
      deadlineBefore: '2026-06-22',
      deadlineAfter: '2026-06-22',
      unmovedReason: null,
      changes: [
        { what: 'Title', before: 'Debt advice', after: 'Debt advice and benefits', need: false },
        { what: 'Value', before: 'Up to £90,000', after: 'Up to £120,000', need: true },
      ],
    },
  ]);
  const found = await services.search.search('opportunity', { text: 'benefits' });
  expect(found.total).toBe(1);
  const audit = await services.db
    .selectFrom('audit_entry')
    .select('verb')
    .where('noun', '=', 'opportunity')
    .orderBy('sequence')
    .execute();
  expect(audit.map(({ verb }) => verb).slice(-4)).toEqual(['amend', 'edit', 'edit', 'publish_amendment']);
});

test('published at the same moment it makes one version', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  await openAmendment(context, key);
  await saveTitle(context, key, { title: 'Other', summary: 'One adviser a week.', cpv: [] });
  const presses = [1, 2, 3].map(() => publishAmendment({ ...context, formKey: randomUUID() }, key, why));
  const outcomes = await Promise.all(presses);
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, version: 2 }]);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, reason: 'not_amending' }));
});

test('a late change of need moves the deadline or says why not', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  services.clock.set('2026-06-15T08:00:00Z');
  await openAmendment(context, key);
  await saveValue(context, key, { lowPence: null, highPence: 12_000_000, notStatedReason: null });
  expect(await publishAmendment(context, key, why)).toEqual({ ok: false, reason: 'unexplained' });
  const unmovedReason = 'The funder’s date is fixed';
  expect(await publishAmendment(context, key, { ...why, unmovedReason })).toMatchObject({ ok: true });
  await openAmendment(context, key);
  await saveValue(context, key, { lowPence: null, highPence: 13_000_000, notStatedReason: null });
  await saveDates(context, key, { ...dates, responseDeadline: '2026-06-30' });
  expect(await publishAmendment(context, key, why)).toMatchObject({ ok: true, version: 3 });
  const [third, second] = await readAmendments(services, key.opportunityId);
  expect(second).toMatchObject({ unmovedReason, deadlineAfter: '2026-06-22' });
  expect(third).toMatchObject({ unmovedReason: null, deadlineBefore: '2026-06-22', deadlineAfter: '2026-06-30' });
});

test('criteria are fixed and published lots stay, whatever is tried', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  await openAmendment(context, key);
  const criterion = { name: 'Price', description: '', weight: 1, threshold: null };
  expect(await addCriterion(context, key, criterion)).toEqual({ ok: false, reason: 'not_a_draft' });
  for (const title of ['Hull', 'York']) {
    await addLot(context, key, { title, description: '', lowPence: null, highPence: null });
  }
  expect(await removeLot(context, key, key.opportunityId)).toEqual({ ok: false, reason: 'unknown' });
  const [, york] = await services.db.selectFrom('lot').select('id').orderBy('position').execute();
  expect(await removeLot(context, key, york?.id ?? '')).toEqual({ ok: true });
});

test('with the deadline a change lapses: it can be discarded and nothing else', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  await openAmendment(context, key);
  await saveTitle(context, key, { title: 'Too late', summary: 'x', cpv: [] });
  services.clock.set('2026-06-22T22:59:00Z');
  expect(await saveTitle(context, key, { title: 'In time', summary: 'x', cpv: [] })).toEqual({ ok: true });
  services.clock.set('2026-06-22T23:00:00Z');
  const tooLate = { ok: false, reason: 'not_a_draft' };
  expect(await saveTitle(context, key, { title: 'Later', summary: 'x', cpv: [] })).toEqual(tooLate);
  expect(await publishAmendment(context, key, why)).toEqual({ ok: false, reason: 'not_amending' });
  expect(await discardAmendment(context, key)).toEqual({ ok: true });
  expect(await openAmendment(context, key)).toEqual({ ok: false, reason: 'not_open' });
});

test('another organisation can neither open, publish nor discard a change, and nobody can of a draft or an import', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  const stranger = await personActing(services, { kind: 'prime' });
  const theirs = { organisationId: stranger.acting.organisationId, opportunityId: key.opportunityId };
  const refused = { ok: false, reason: 'not_open' };
  expect(await openAmendment({ services, actor: stranger, formKey: null }, theirs)).toEqual(refused);
  await openAmendment(context, key);
  expect(await publishAmendment(context, theirs, why)).toEqual({ ok: false, reason: 'not_amending' });
  expect(await discardAmendment(context, theirs)).toEqual(refused);
  const draft = await completeDraft(services);
  expect(await openAmendment(draft.context, draft.key)).toEqual(refused);
  const imported = await publishedOpportunity(services);
  await services.db
    .updateTable('opportunity')
    .set({ source: 'Contracts Finder', source_reference: '1' })
    .where('id', '=', imported.key.opportunityId)
    .execute();
  expect(await openAmendment(imported.context, imported.key)).toEqual(refused);
});

test('withdrawing takes the unpublished change with it', async () => {
  const services = await servicesForTest();
  const draft = await publishedOpportunity(services);
  await openAmendment(draft.context, draft.key);
  await changeEverything(draft, services);
  expect(await withdrawOpportunity(draft.context, draft.key, 'Cut')).toEqual({ ok: true });
  const rows = await tablesOf(services, draft);
  expect(rows.opportunity).toMatchObject({ status: 'withdrawn', title: 'Debt advice', amending_since: null });
  expect([rows.lots.length, rows.requirements.length, rows.questions.length]).toEqual([1, 1, 0]);
});

test('closing takes a change that lapsed with it, to the last table', async () => {
  const services = await servicesForTest();
  const draft = await publishedOpportunity(services);
  const before = await tablesOf(services, draft);
  await openAmendment(draft.context, draft.key);
  await changeEverything(draft, services);
  services.clock.set('2026-06-23T08:00:00Z');
  await numberInterests(draft.context, draft.key.opportunityId);
  expect(await closeOpportunity(draft.context, draft.key)).toEqual({ ok: true });
  const { opportunity, ...parts } = await tablesOf(services, draft);
  expect(opportunity).toMatchObject({ status: 'decided', title: 'Debt advice', amended: null, amending_since: null });
  const { opportunity: _, ...partsBefore } = before;
  expect(parts).toEqual(partsBefore);
});

test('whoever looked closely hears once of each change and of the withdrawal', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  const [saver, stranger] = await Promise.all([1, 2].map(() => personActing(services)));
  if (!saver || !stranger) throw new Error('nobody');
  await saveOpportunity({ services, actor: saver, formKey: null }, key.opportunityId);
  await openAmendment(context, key);
  await saveValue(context, key, { lowPence: null, highPence: 12_000_000, notStatedReason: null });
  await publishAmendment(context, key, why);
  await services.runJobs();
  await tellOfOpportunity(services, { opportunityId: key.opportunityId, event: 'amended', version: 2 });
  await withdrawOpportunity(context, key, 'The funder cancelled it');
  await services.runJobs();
  const mails = services.outbox.filter(({ subject }) => /^(Changed|Withdrawn): /.test(subject));
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [saver.email, 'Changed: Debt advice'],
    [saver.email, 'Withdrawn: Debt advice'],
  ]);
  expect(mails[0]?.text).toContain('Value: Up to £120,000 (before: Up to £90,000)');
  expect(mails[0]?.text).toContain('The funder asked for it');
  expect(mails[0]?.text).toContain('It is still open until the end of 22 June 2026.');
});

test('who answered hears of a withdrawal once, as the outcome of its answer', async () => {
  const services = await servicesForTest();
  const { prime, opportunity, answers } = await answeredMarket(services, { answers: 1 });
  const saver = await personActing(services);
  await saveOpportunity({ services, actor: saver, formKey: null }, opportunity.opportunityId);
  const key = { organisationId: prime.acting.organisationId, opportunityId: opportunity.opportunityId };
  await withdrawOpportunity({ services, actor: prime, formKey: null }, key, 'The funder cancelled it');
  await services.runJobs();
  const told = services.outbox.filter(({ subject }) => subject.startsWith('Withdrawn: ')).map(({ to }) => to);
  expect(told).toEqual([saver.email]);
  const toProvider = services.outbox.filter(({ to }) => to === answers[0]?.provider.email);
  expect(toProvider).toHaveLength(1);
  expect(toProvider[0]?.text).toContain('The funder cancelled it');
});
