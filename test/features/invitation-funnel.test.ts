import { expect, test } from 'vitest';
import { type Actor, anonymous } from '#app/features/identity/actor.ts';
import { readFunnel } from '#app/features/invitations/funnel.server.ts';
import { inviteProvider } from '#app/features/invitations/invite-provider.server.ts';
import { openInvitationBy } from '#app/features/invitations/open-invitation.server.ts';
import { setEnoughAnswers } from '#app/features/invitations/set-enough.server.ts';
import { sayNotForUs } from '#app/features/not-for-us/say-not-for-us.server.ts';
import { findReadableOpportunity } from '#app/features/opportunities/find-opportunity.server.ts';
import { saveOpportunity } from '#app/features/saved-opportunities/save-opportunity.server.ts';
import { personActing } from '#test/support/actors.ts';
import { insertInterest } from '#test/support/interest.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
  type Standing,
} from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const as = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });

async function market(services: TestServices) {
  const prime = await personActing(services, { kind: 'prime' });
  const primeId = prime.acting.organisationId;
  const opportunity = publishedOpportunity({ organisationId: primeId });
  const { opportunityId } = opportunity;
  await insertPublishedOpportunities(services, [opportunity]);
  const listed = async (changes: { claimed?: boolean } = {}, standing: Standing = {}) => {
    const profile = publishedProfile(changes);
    await insertPublishedProfiles(services, [profile], standing);
    return profile.organisationId;
  };
  const person = async () => personActing(services, { organisationId: await listed() });
  const invite = (organisationId: string) =>
    inviteProvider(as(services, prime), { opportunityId, primeId, organisationId, message: '' });
  const invited = async () => {
    const owner = await person();
    expect(await invite(owner.acting.organisationId)).toMatchObject({ ok: true });
    return owner;
  };
  const codeFor = async (email: string) => {
    await services.runJobs();
    const mail = services.outbox.findLast(({ to }) => to === email);
    return mail?.text.match(/\/invitations\/open\/(\S+)/)?.[1] ?? '';
  };
  const answer = (organisationId: string) =>
    insertInterest(services, { opportunity_id: opportunityId, organisation_id: organisationId });
  const funnel = async () => {
    const thing = await findReadableOpportunity({ services, actor: prime, params: { opportunityId } });
    if (!thing) throw new Error('It is not there');
    return readFunnel(services, thing, 1);
  };
  const stageOf = async (organisationId: string) =>
    (await funnel()).rows.find((row) => row.organisationId === organisationId)?.stage;
  const remind = async (at: string) => {
    services.clock.set(at);
    await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'invitation-reminders', {}));
    await services.runJobs();
  };
  return { prime, primeId, opportunityId, listed, invite, invited, codeFor, answer, funnel, stageOf, remind };
}

test('each step is kept once with its time: sent, opened, viewed, not for us', async () => {
  const services = await servicesForTest();
  const { opportunityId, invited, codeFor, stageOf, funnel } = await market(services);
  const owner = await invited();
  const { organisationId } = owner.acting;
  const code = await codeFor(owner.email);
  expect(await stageOf(organisationId)).toBe('sent');

  services.clock.set('2026-06-02T09:00:00Z');
  expect(await openInvitationBy(as(services, anonymous), 'ANOT-HERC-0DE0-0000')).toEqual({
    ok: false,
    reason: 'unknown',
  });
  expect(await openInvitationBy(as(services, anonymous), code)).toEqual({ ok: true, opportunityId });
  expect(await stageOf(organisationId)).toBe('opened');
  services.clock.set('2026-06-03T09:00:00Z');
  await openInvitationBy(as(services, anonymous), code.toLowerCase().replaceAll('-', ' '));
  await openInvitationBy(as(services, owner), code);
  expect(await stageOf(organisationId)).toBe('viewed');
  services.clock.set('2026-06-04T09:00:00Z');
  await saveOpportunity(as(services, owner), opportunityId);
  const why = { reason: 'price' as const, words: 'Too low' };
  await sayNotForUs(as(services, owner), { personId: owner.personId, organisationId, opportunityId, answer: why });

  const [row] = (await funnel()).rows;
  expect(row).toMatchObject({
    stage: 'not_for_us',
    openedAt: new Date('2026-06-02T09:00:00Z'),
    viewedAt: new Date('2026-06-03T09:00:00Z'),
    declined: { reason: 'price', words: 'Too low' },
  });
  expect((await funnel()).counts).toEqual({ sent: 1, opened: 1, viewed: 1, interested: null, notForUs: 1 });
  const verbs = await services.db
    .selectFrom('audit_entry')
    .select('verb')
    .where('noun', '=', 'invitation')
    .orderBy('at')
    .execute();
  expect(verbs.map(({ verb }) => verb)).toEqual(['invite', 'open', 'view']);
});

test('somebody of another organisation who holds the link opens it and views nothing', async () => {
  const services = await servicesForTest();
  const { invited, codeFor, stageOf } = await market(services);
  const owner = await invited();
  const stranger = await personActing(services);
  await openInvitationBy(as(services, stranger), await codeFor(owner.email));
  expect(await stageOf(owner.acting.organisationId)).toBe('opened');
});

test('who answered is sealed until the deadline: not named at all, and not counted while fewer than three', async () => {
  const services = await servicesForTest();
  const { invited, answer, funnel, stageOf } = await market(services);
  const owners = [await invited(), await invited(), await invited(), await invited()];
  const ids = owners.map(({ acting }) => acting.organisationId);
  for (const id of ids.slice(0, 2)) await answer(id);
  expect((await funnel()).counts).toMatchObject({ sent: 4, opened: 0, viewed: 0, interested: null });
  await answer(ids[2] ?? '');
  expect((await funnel()).counts).toMatchObject({ opened: 0, viewed: 0, interested: 3 });
  expect(await stageOf(ids[0] ?? '')).toBe('sent');

  services.clock.set('2026-07-02T08:00:00Z');
  expect((await funnel()).counts).toMatchObject({ opened: 3, viewed: 3, interested: 3 });
  expect(await stageOf(ids[0] ?? '')).toBe('interested');
  expect(await stageOf(ids[3] ?? '')).toBe('sent');
});

test('when enough have answered no more are invited, nobody is reminded, and the prime hears of it once', async () => {
  const services = await servicesForTest();
  const { prime, primeId, opportunityId, listed, invite, invited, answer, remind, funnel } = await market(services);
  const unopened = await invited();
  for (let answers = 0; answers < 3; answers += 1) await answer((await invited()).acting.organisationId);
  const stranger = await personActing(services, { kind: 'prime' });
  const theirs = { primeId: stranger.acting.organisationId, opportunityId, enough: 3 };
  expect(await setEnoughAnswers(as(services, stranger), theirs)).toEqual({ ok: false, reason: 'not_found' });
  await setEnoughAnswers(as(services, prime), { primeId, opportunityId, enough: 3 });

  expect(await invite(await listed())).toEqual({ ok: false, reason: 'enough_answered' });
  expect(await funnel()).toMatchObject({ enough: 3, isStopped: true });
  await remind('2026-06-09T06:10:00Z');
  await remind('2026-06-10T06:10:00Z');
  const subjectsTo = (email: string) => services.outbox.filter(({ to }) => to === email).map(({ subject }) => subject);
  expect(subjectsTo(unopened.email)).toHaveLength(1);
  expect(subjectsTo(prime.email)).toEqual(['Enough providers have answered: Training in the Humber']);

  await setEnoughAnswers(as(services, prime), { primeId, opportunityId, enough: null });
  expect(await invite(await listed())).toMatchObject({ ok: true });
});

test('an invitation that nobody opened is sent once more after five working days, to those with people here', async () => {
  const services = await servicesForTest();
  const { opportunityId, invited, invite, listed, codeFor, remind, funnel } = await market(services);
  const unopened = await invited();
  const opened = await invited();
  const declined = await invited();
  await openInvitationBy(as(services, anonymous), await codeFor(opened.email));
  await sayNotForUs(as(services, declined), {
    personId: declined.personId,
    organisationId: declined.acting.organisationId,
    opportunityId,
    answer: { reason: 'price', words: '' },
  });
  await invite(await listed({ claimed: false }, { registerEmail: 'info@charity.example' }));
  await services.runJobs();
  const sent = services.outbox.length;

  await remind('2026-06-05T06:10:00Z');
  expect(services.outbox).toHaveLength(sent);
  await remind('2026-06-08T06:10:00Z');
  await remind('2026-06-09T06:10:00Z');
  expect(services.outbox.slice(sent).map(({ to }) => to)).toEqual([unopened.email]);
  const code = services.outbox.at(-1)?.text.match(/\/invitations\/open\/(\S+)/)?.[1] ?? '';
  expect(await openInvitationBy(as(services, anonymous), code)).toMatchObject({ ok: true });
  const row = (await funnel()).rows.find(({ organisationId }) => organisationId === unopened.acting.organisationId);
  expect(row).toMatchObject({ stage: 'opened', remindedAt: new Date('2026-06-08T06:10:00Z') });
});
