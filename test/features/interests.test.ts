import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withdrawOpportunity } from '#app/features/decisions/withdraw-opportunity.server.ts';
import { readExpression } from '#app/features/expressions/read-expression.server.ts';
import { saveExpression } from '#app/features/expressions/save-expression.server.ts';
import { interestForm } from '#app/features/interests/form.ts';
import { interestJson } from '#app/features/interests/interest-json.server.ts';
import { readInterestPage } from '#app/features/interests/interest-page.server.ts';
import { remindOfDrafts } from '#app/features/interests/remind-of-drafts.server.ts';
import { saveInterestDraft } from '#app/features/interests/save-draft.server.ts';
import { sendInterest } from '#app/features/interests/send-interest.server.ts';
import { withdrawInterest } from '#app/features/interests/withdraw-interest.server.ts';
import { latestVersion } from '#app/features/opportunities/published-version.server.ts';
import { notStated } from '#app/features/tupe-terms/stated-cost.ts';
import { publishedRequirement, york } from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { amend, fittingProvider, openOpportunity, question, send } from './interest.fixtures.ts';

type Provider = Awaited<ReturnType<typeof fittingProvider>>;
const keyOf = (provider: Provider, opportunityId: string) => ({
  organisationId: provider.organisationId,
  opportunityId,
});
const jsonOf = (services: TestServices, provider: Provider, opportunityId: string) =>
  interestJson(services, provider.organisationId, opportunityId);
const auditOf = async ({ db }: TestServices) =>
  (await db.selectFrom('audit_entry').select('verb').where('noun', '=', 'interest').orderBy('sequence').execute()).map(
    ({ verb }) => verb,
  );

test('what was sent is frozen: later edits of profile, expression and opportunity change nothing of it', async () => {
  const services = await servicesForTest();
  const { snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  await saveExpression(provider.context, provider.organisationId, {
    approach: 'One adviser for each person.',
    results: '',
    partnership: '',
  });
  expect(await send(provider, snapshot)).toMatchObject({ ok: true, version: 1 });

  await saveExpression(provider.context, provider.organisationId, { approach: 'Else.', results: '', partnership: '' });
  await services.db
    .insertInto('profile_version')
    .values({
      organisation_id: provider.organisationId,
      version: 2,
      snapshot: { ...provider.profile, summary: 'Something else', activities: [] },
      published_by: null,
      published_at: new Date(),
    })
    .execute();
  await services.db.updateTable('profile').set({ published_version: 2 }).execute();
  await amend(services, { ...snapshot, questions: [{ ...question, question: 'Another question?' }] }, 2);

  const { sent } = await jsonOf(services, provider, opportunityId);
  expect(sent).toMatchObject({
    opportunityVersion: 1,
    profileVersion: 1,
    expression: { version: 1, content: { approach: 'One adviser for each person.', profileVersion: 1 } },
    answers: [{ question: question.question, answer: 'With a visit to each prison.' }],
    lots: [{ lotId: opportunityId, pricePence: null }],
  });
  expect(sent?.profile).toEqual(provider.profile);
  await expect(
    services.db.updateTable('interest_version').set({ version: 9 }).execute(),
    'the database itself refuses',
  ).rejects.toThrow('What was sent is never changed');
});

test('a change until the deadline is a version of its own; each is received by mail and in the log', async () => {
  const services = await servicesForTest();
  const { snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  await send(provider, snapshot);
  services.clock.set('2026-06-10T09:30:00Z');
  expect(await send(provider, snapshot, { answer: 'By phone.' })).toMatchObject({ ok: true, version: 2 });

  const { status, versions, sent, decisionDue } = await jsonOf(services, provider, opportunityId);
  expect([status, versions.map(({ version }) => version), decisionDue]).toEqual(['sent', [1, 2], '2026-07-20']);
  expect(sent?.answers[0]?.answer).toBe('By phone.');
  await services.runJobs();
  const subjects = services.outbox.filter(({ to }) => to === provider.person.email).map(({ subject }) => subject);
  expect(subjects.map((subject) => subject.split(':')[0]).sort()).toEqual(['Changed', 'Received']);
  expect(services.outbox.find(({ subject }) => subject.startsWith('Changed'))?.text).toContain(
    'version 2 at 10:30:00 on 10 June 2026',
  );
  expect(services.outbox.map(({ text }) => text).join()).not.toContain('By phone.');
  expect(await auditOf(services)).toEqual(['send', 'send']);
});

test('the last second counts and the first after it does not, by when it reached the server', async () => {
  const services = await servicesForTest();
  const { snapshot, opportunityId } = await openOpportunity(services);
  const [early, late] = [await fittingProvider(services), await fittingProvider(services)];
  services.clock.set('2026-07-01T22:59:59.999Z');
  const receivedAt = services.clock.now();
  services.clock.set('2026-07-01T23:00:00Z');
  expect(await send(late, snapshot)).toMatchObject({ ok: false, reason: 'too_late' });
  expect(
    await sendInterest(early.context, {
      ...keyOf(early, opportunityId),
      answer: { answers: [], lots: [{ lotId: opportunityId, pricePence: null, tupe: notStated }] },
      seenVersion: 1,
      receivedAt,
    }),
    'it waited for the database beyond midnight',
  ).toMatchObject({ ok: true });
  expect((await jsonOf(services, early, opportunityId)).versions).toMatchObject([
    { sentAt: '2026-07-01T22:59:59.999Z' },
  ]);
  expect((await jsonOf(services, late, opportunityId)).status).toBe('none');
  const draft = await saveInterestDraft(late.context, keyOf(late, opportunityId), {}, services.clock.now());
  expect(draft).toMatchObject({ ok: false, reason: 'refused' });
});

test('pressing twice, or at the same moment, sends once', async () => {
  const services = await servicesForTest();
  const { snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  const once = { ...provider, context: { ...provider.context, formKey: randomUUID() } };
  const presses = await Promise.all([1, 2, 3].map(() => send(once, snapshot)));
  for (const press of presses) expect(press).toEqual(presses[0]);
  expect(presses[0]).toMatchObject({ ok: true, version: 1 });
  expect((await jsonOf(services, provider, opportunityId)).versions).toHaveLength(1);
});

test('withdrawn, sent again, withdrawn for good', async () => {
  const services = await servicesForTest();
  const { prime, snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  const withdraw = (reason: string) =>
    withdrawInterest(provider.context, keyOf(provider, opportunityId), reason, services.clock.now());
  expect(await withdraw('Nothing was sent')).toMatchObject({ ok: false });
  expect((await jsonOf(services, provider, opportunityId)).status).toBe('none');
  await send(provider, snapshot);
  expect(await withdraw('Our adviser left')).toEqual({ ok: true });
  expect(await withdraw('Again')).toEqual({ ok: true });
  expect(await jsonOf(services, provider, opportunityId)).toMatchObject({
    status: 'withdrawn',
    withdrawnReason: 'Our adviser left',
  });
  expect(await send(provider, snapshot)).toMatchObject({ ok: true, version: 2 });
  expect(await jsonOf(services, provider, opportunityId)).toMatchObject({ status: 'sent', withdrawnReason: null });
  await withdraw('');
  expect(await auditOf(services)).toEqual(['send', 'withdraw', 'send', 'withdraw']);
  await services.runJobs();
  expect(services.outbox.filter(({ to }) => to === prime.email)).toEqual([]);
});

test('what is being written is reminded of once, and stops with the opportunity; the words are kept', async () => {
  const services = await servicesForTest();
  const { prime, snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  const typed = { [`answer_${question.id}`]: 'Half an answer', opportunity_version: '1' };
  await saveInterestDraft(provider.context, keyOf(provider, opportunityId), typed, services.clock.now());
  const remindedOn = async (day: string) => {
    services.clock.set(`${day}T06:20:00Z`);
    await remindOfDrafts(services);
    await services.runJobs();
    return services.outbox.splice(0).map(({ to, subject }) => [to, subject.split(':')[0]]);
  };
  expect(await remindedOn('2026-06-26')).toEqual([]);
  expect(await remindedOn('2026-06-29')).toEqual([[provider.person.email, 'Not sent yet']]);
  expect(await remindedOn('2026-06-30')).toEqual([]);
  const context = { services, actor: prime, formKey: null };
  await withdrawOpportunity(context, { organisationId: snapshot.organisationId, opportunityId }, 'No money');
  expect(await send(provider, snapshot)).toMatchObject({ ok: false, reason: 'opportunity_withdrawn' });
  const { draft } = await jsonOf(services, provider, opportunityId);
  expect(draft).toEqual({ [`answer_${question.id}`]: 'Half an answer' });
});

test('an amendment while it was being written asks to look at the changed questions again', async () => {
  const services = await servicesForTest();
  const { snapshot, opportunityId } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  const typed = { [`answer_${question.id}`]: 'My answer', opportunity_version: '1', intruder: 'x' };
  await saveInterestDraft(provider.context, keyOf(provider, opportunityId), typed, services.clock.now());
  const added = { id: randomUUID(), question: 'And how would you end?', maxWords: 20 };
  const now = { ...snapshot, questions: [{ ...question, maxWords: 40 }, added] };
  await amend(services, now, 2);

  expect(await send(provider, now)).toMatchObject({ ok: false, reason: 'amended' });
  const version = await latestVersion(services.db, opportunityId);
  const page = await readInterestPage(services, provider.organisationId, { snapshot: now, version });
  expect(page.changed?.map(({ change, question: words }) => `${change}: ${words}`)).toEqual([
    'changed: How would you start?',
    'new: And how would you end?',
  ]);
  expect(page.values).toEqual({ [`answer_${question.id}`]: 'My answer' });
  expect(await send(provider, now, { seenVersion: 2 })).toMatchObject({ ok: true });
});

const unfit: [name: string, profile: object, lift: RegExp, href: string][] = [
  ['another service', { serviceType: 'premises' }, /^Offer /, 'edit/activities'],
  ['other people', { customerGroups: ['carers'] }, /^Work with /, 'edit/activities'],
  ['another place', { districts: [york] }, /^Work in /, 'edit/activities'],
];
test.each(unfit)('a provider of %s is refused with what would lift it', async (_name, activity, lift, href) => {
  const services = await servicesForTest();
  const { snapshot } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  const [row] = provider.profile.activities;
  const misfit = await fittingProvider(services, {
    activities: [{ ...(row ?? fail()), id: randomUUID(), ...activity }],
  });
  const refused = await send(misfit, snapshot);
  expect(refused).toMatchObject({ ok: false, reason: 'not_eligible' });
  if (refused.ok || refused.reason !== 'not_eligible') return;
  expect(refused.obstacles).toHaveLength(1);
  expect(refused.obstacles[0]?.lift).toMatch(lift);
  expect(refused.obstacles[0]?.href).toBe(`/profiles/${misfit.organisationId}/${href}`);
});

test('a mandatory certificate that is missing, or lapses before the day it is sent, refuses', async () => {
  const services = await servicesForTest();
  const mandatoryEvidence = ['insurance_public_liability'];
  const { snapshot } = await openOpportunity(services, { mandatoryEvidence });
  const none = await fittingProvider(services);
  const { commercial } = none.profile;
  const insured = (expiresOn: string) => ({
    commercial: {
      ...commercial,
      insurances: [{ kind: 'public_liability' as const, coverPence: 500_000_000, expiresOn }],
    },
  });
  const lapsing = await fittingProvider(services, insured('2026-06-15'));
  const href = `/profiles/${none.organisationId}/edit/insurances`;
  expect(await send(none, snapshot)).toMatchObject({ ok: false, obstacles: [{ href }] });
  services.clock.set('2026-06-16T08:00:00Z');
  expect(await send(lapsing, snapshot)).toMatchObject({ ok: false, reason: 'not_eligible' });
  expect(await send(await fittingProvider(services, insured('2026-12-31')), snapshot)).toMatchObject({ ok: true });
});

test.each(['unverified', 'suspended', 'refused'] as const)(
  'an organisation that is %s sends nothing',
  async (status) => {
    const services = await servicesForTest();
    const { snapshot } = await openOpportunity(services);
    const provider = await fittingProvider(services);
    await services.db.updateTable('organisation').set({ status }).where('id', '=', provider.organisationId).execute();
    expect(await send(provider, snapshot)).toMatchObject({ ok: false, reason: 'not_eligible' });
  },
);

test('a profile that was taken down sends nothing, and says where to publish it', async () => {
  const services = await servicesForTest();
  const { snapshot } = await openOpportunity(services);
  const provider = await fittingProvider(services);
  await services.db.updateTable('profile').set({ status: 'unpublished' }).execute();
  expect(await send(provider, snapshot)).toMatchObject({
    ok: false,
    obstacles: [{ reason: 'Your profile is not published', href: `/profiles/${provider.organisationId}/edit/check` }],
  });
});

test('of two lots a provider answers for the one that it fits, with a price', async () => {
  const services = await servicesForTest();
  const [first, second] = [randomUUID(), randomUUID()];
  const lot = (id: string, title: string) => ({
    id,
    title,
    description: '',
    valueLowPence: null,
    valueHighPence: null,
  });
  // The first lot bears the id of its opportunity.
  const { snapshot, opportunityId } = await openOpportunity(services, {
    opportunityId: first,
    lots: [lot(first, 'Hull'), lot(second, 'York')],
    requirements: [publishedRequirement({ lotId: first }), publishedRequirement({ lotId: second, districts: [york] })],
  });
  const provider = await fittingProvider(services);
  const both = [first, second].map((lotId) => ({ lotId, pricePence: null }));
  expect(await send(provider, snapshot, { lots: both })).toMatchObject({
    ok: false,
    reason: 'lots',
    message: expect.stringContaining('You cannot answer for “York”'),
  });
  const priced = [{ lotId: first, pricePence: 12_500_00 }];
  expect(await send(provider, snapshot, { lots: priced })).toMatchObject({ ok: true });
  expect((await jsonOf(services, provider, opportunityId)).sent?.lots).toEqual([
    { lotId: first, title: 'Hull', pricePence: 12_500_00, tupe: notStated },
  ]);
  const kept = await services.db.selectFrom('interest_lot').select('lot_id').execute();
  expect(kept).toEqual([{ lot_id: first }]);
});

test('the form asks what the prime asks and no more', () => {
  const undivided = {
    questions: [question],
    lots: [{ id: 'a', title: '', description: '', valueLowPence: null, valueHighPence: null }],
    tupe: null,
  };
  const form = interestForm(undivided);
  expect(Object.keys(form.in.shape).sort()).toEqual([`answer_${question.id}`, 'lots', 'price_a']);
  const wordy = form.safeParse({ [`answer_${question.id}`]: 'word '.repeat(51) });
  expect(wordy.error?.issues.map(({ message }) => message)).toEqual(['Your answer must be 50 words or fewer']);
  expect(form.parse({ [`answer_${question.id}`]: 'Yes', price_a: '£1,250.50', lots: 'z' })).toEqual({
    answers: [{ questionId: question.id, answer: 'Yes' }],
    lots: [{ lotId: 'a', pricePence: 125_050, tupe: notStated }],
  });
});

test('an expression has versions, and the same words make none', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await fittingProvider(services);
  const words = { approach: 'A', results: 'B', partnership: '' };
  expect(await readExpression(services.db, organisationId)).toMatchObject({ version: 0 });
  expect(await saveExpression(context, organisationId, words)).toEqual({ ok: true, version: 1 });
  expect(await saveExpression(context, organisationId, words)).toEqual({ ok: true, version: 1 });
  expect(await saveExpression(context, organisationId, { ...words, results: '' })).toEqual({ ok: true, version: 2 });
});

function fail(): never {
  throw new Error('The fixture has no activity');
}
