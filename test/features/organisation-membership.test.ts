import { expect, test } from 'vitest';
import type { Actor } from '#app/features/identity/actor.ts';
import { acceptInvitation, readInvitation } from '#app/features/organisations/answer-invitation.server.ts';
import { changeRole, leaveOrganisation, removeMember } from '#app/features/organisations/change-membership.server.ts';
import { decideJoinRequest } from '#app/features/organisations/decide-join-request.server.ts';
import { cancelInvitation, inviteMember } from '#app/features/organisations/invite-member.server.ts';
import { requestToJoin, withdrawJoinRequest } from '#app/features/organisations/request-to-join.server.ts';
import { membersOf } from '#db/queries/membership.ts';
import { createPerson, openSession, personActing, personAlone, personOf } from '#test/support/actors.ts';
import { linkInLastMail } from '#test/support/app.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const as = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });

async function organisationWithOwner(services: TestServices) {
  const owner = await personActing(services);
  return { owner, organisation: { id: owner.acting.organisationId, name: owner.acting.organisationName } };
}

async function personWithAddress(services: TestServices, email: string) {
  return personOf(services, await openSession(services, await createPerson(services, { email })));
}

async function membershipOf(services: TestServices, organisationId: string, personId: string) {
  const member = (await membersOf(services.db, organisationId)).find((each) => each.personId === personId);
  if (!member) throw new Error('Not a member');
  return member;
}

async function invite(services: TestServices, email: string) {
  const { owner, organisation } = await organisationWithOwner(services);
  const outcome = await inviteMember(as(services, owner), { organisation, email, role: 'editor' });
  expect(outcome).toEqual({ ok: true, email });
  await services.runJobs();
  const token = linkInLastMail(services, email).split('/').at(-1) ?? '';
  return { owner, organisation, token };
}

test('of two owners who leave at the same moment one stays', async () => {
  const services = await servicesForTest();
  const { owner, organisation } = await organisationWithOwner(services);
  const other = await personActing(services, { organisationId: organisation.id });
  const outcomes = await Promise.all([
    leaveOrganisation(as(services, owner), organisation),
    leaveOrganisation(as(services, other), organisation),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: 'last-owner' });
  expect(await membersOf(services.db, organisation.id)).toMatchObject([{ role: 'owner' }]);
});

test('two owners who demote one another at the same moment leave one owner', async () => {
  const services = await servicesForTest();
  const { owner, organisation } = await organisationWithOwner(services);
  const other = await personActing(services, { organisationId: organisation.id });
  const demote = async (by: typeof owner, target: typeof owner) =>
    changeRole(as(services, by), {
      organisation,
      membershipId: (await membershipOf(services, organisation.id, target.personId)).id,
      role: 'viewer',
    });
  const outcomes = await Promise.all([demote(owner, other), demote(other, owner)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect((await membersOf(services.db, organisation.id)).map(({ role }) => role)).toEqual(['owner', 'viewer']);
});

test('the last owner cannot be removed, and a removed member no longer acts for the organisation', async () => {
  const services = await servicesForTest();
  const { owner, organisation } = await organisationWithOwner(services);
  const editor = await personActing(services, { organisationId: organisation.id, role: 'editor' });
  await services.db
    .updateTable('session')
    .set({ acting_organisation_id: organisation.id })
    .where('id', '=', editor.sessionId)
    .execute();
  const own = await membershipOf(services, organisation.id, owner.personId);
  const theirs = await membershipOf(services, organisation.id, editor.personId);
  expect(await removeMember(as(services, owner), { organisation, membershipId: own.id })).toEqual({
    ok: false,
    reason: 'last-owner',
  });
  expect(await removeMember(as(services, owner), { organisation, membershipId: theirs.id })).toEqual({ ok: true });
  await services.runJobs();
  expect(services.outbox.map(({ to, subject }) => ({ to, subject }))).toEqual([
    { to: editor.email, subject: `You no longer act for ${organisation.name}` },
  ]);
  const session = services.db.selectFrom('session').select('acting_organisation_id').where('id', '=', editor.sessionId);
  expect(await session.execute()).toEqual([{ acting_organisation_id: null }]);
});

test('a membership of another organisation cannot be changed', async () => {
  const services = await servicesForTest();
  const { owner, organisation } = await organisationWithOwner(services);
  const stranger = await personActing(services);
  const theirs = await membershipOf(services, stranger.acting.organisationId, stranger.personId);
  const outcome = await changeRole(as(services, owner), { organisation, membershipId: theirs.id, role: 'viewer' });
  expect(outcome).toEqual({ ok: false, reason: 'not-found' });
});

test('only the invited address accepts an invitation, however it is written, and only once', async () => {
  const services = await servicesForTest();
  const { organisation, token } = await invite(services, 'grace@example.org');
  const stranger = await personAlone(services);
  expect(await acceptInvitation(as(services, stranger), token)).toEqual({ ok: false, reason: 'other-address' });
  const invited = await personWithAddress(services, 'Grace@Example.org');
  expect(await acceptInvitation(as(services, invited), token)).toMatchObject({ ok: true });
  expect(await acceptInvitation(as(services, invited), token)).toEqual({ ok: false, reason: 'accepted' });
  expect(await membershipOf(services, organisation.id, invited.personId)).toMatchObject({ role: 'editor' });
  const session = services.db
    .selectFrom('session')
    .select('acting_organisation_id')
    .where('id', '=', invited.sessionId);
  expect(await session.execute()).toEqual([{ acting_organisation_id: organisation.id }]);
});

test('an invitation that is accepted twice at the same moment makes one member', async () => {
  const services = await servicesForTest();
  const { organisation, token } = await invite(services, 'grace@example.org');
  const invited = await personWithAddress(services, 'grace@example.org');
  const accept = () => acceptInvitation(as(services, invited), token);
  const outcomes = await Promise.all([accept(), accept()]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await membersOf(services.db, organisation.id)).toHaveLength(2);
});

test('the link of an invitation is not kept, and looking at it changes nothing', async () => {
  const services = await servicesForTest();
  const { token } = await invite(services, 'grace@example.org');
  const stored = await services.db.selectFrom('membership_invitation').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(token);
  const view = await readInvitation(services, { token, email: 'other@example.org' });
  expect(view).toMatchObject({ state: 'open', isForReader: false, sentTo: 'g•••@e•••.org' });
  expect(await services.db.selectFrom('membership_invitation').selectAll().execute()).toEqual(stored);
});

test('an invitation ends after 14 days, when it is cancelled, and when a newer one is sent', async () => {
  const services = await servicesForTest();
  const invited = await personWithAddress(services, 'grace@example.org');
  const { owner, organisation, token } = await invite(services, 'grace@example.org');
  await inviteMember(as(services, owner), { organisation, email: 'grace@example.org', role: 'viewer' });
  expect(await acceptInvitation(as(services, invited), token)).toEqual({ ok: false, reason: 'cancelled' });
  await services.runJobs();
  const newer = linkInLastMail(services, 'grace@example.org').split('/').at(-1) ?? '';
  services.clock.set('2026-06-15T08:00:00Z');
  expect(await acceptInvitation(as(services, invited), newer)).toEqual({ ok: false, reason: 'expired' });
});

test('an invitation is cancelled by its own organisation alone', async () => {
  const services = await servicesForTest();
  const { owner, organisation } = await invite(services, 'grace@example.org');
  const stranger = await personActing(services);
  const { id } = await services.db.selectFrom('membership_invitation').select('id').executeTakeFirstOrThrow();
  const organisationId = stranger.acting.organisationId;
  expect(await cancelInvitation(as(services, stranger), { organisationId, invitationId: id })).toMatchObject({
    ok: false,
  });
  const own = { organisationId: organisation.id, invitationId: id };
  expect(await cancelInvitation(as(services, owner), own)).toEqual({ ok: true });
  expect(await cancelInvitation(as(services, owner), own)).toEqual({ ok: false, reason: 'closed' });
});

test('too many invitations are refused with the time to wait', async () => {
  const services = await servicesForTest();
  const { owner, organisation } = await organisationWithOwner(services);
  for (let sent = 0; sent < 30; sent += 1) {
    await inviteMember(as(services, owner), { organisation, email: `p${sent}@example.org`, role: 'viewer' });
  }
  const outcome = await inviteMember(as(services, owner), { organisation, email: 'last@example.org', role: 'viewer' });
  expect(outcome).toMatchObject({ ok: false, reason: 'too-many' });
});

test('a request to join waits once, reaches the owners, and is answered once', async () => {
  const services = await servicesForTest();
  const { owner, organisation } = await organisationWithOwner(services);
  const person = await personAlone(services);
  const ask = () => requestToJoin(as(services, person), { organisation, message: 'I run the Leeds office' });
  expect(await ask()).toEqual({ ok: true });
  expect(await ask()).toEqual({ ok: false, reason: 'waiting-already' });
  expect(await withdrawJoinRequest(as(services, person), organisation.id)).toEqual({ ok: true });
  expect(await ask()).toEqual({ ok: true });
  const { id } = await services.db
    .selectFrom('join_request')
    .select('id')
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const decide = (role: 'viewer' | null) =>
    decideJoinRequest(as(services, owner), { organisationId: organisation.id, joinRequestId: id, role, reason: null });
  expect(await decide('viewer')).toEqual({ ok: true, accepted: true });
  expect(await decide(null)).toEqual({ ok: false, reason: 'closed' });
  await services.runJobs();
  expect(services.outbox.map(({ to }) => to).sort()).toEqual([owner.email, owner.email, person.email].sort());
  expect(await membershipOf(services, organisation.id, person.personId)).toMatchObject({ role: 'viewer' });
});
