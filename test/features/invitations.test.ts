import { expect, test } from 'vitest';
import { type Actor, anonymous } from '#app/features/identity/actor.ts';
import { type InviteInput, inviteProvider } from '#app/features/invitations/invite-provider.server.ts';
import { stopInvitationsBy } from '#app/features/invitations/stop-invitations.server.ts';
import { opportunitiesThatFit } from '#app/features/matching/find-opportunities.server.ts';
import { addMember, createPerson, personActing } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
  type Standing,
} from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const asActor = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });

async function primeAndProvider(services: TestServices, changes: { claimed?: boolean } = {}, standing: Standing = {}) {
  const prime = await personActing(services, { kind: 'prime' });
  const profile = publishedProfile(changes);
  await insertPublishedProfiles(services, [profile], standing);
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  const input: InviteInput = {
    opportunityId: opportunity.opportunityId,
    primeId: prime.acting.organisationId,
    organisationId: profile.organisationId,
    message: 'Your work in Hull is what we look for.',
  };
  return { prime, profile, opportunity, input };
}

test('the owners of a provider are told once, and its matches say that it was invited', async () => {
  const services = await servicesForTest();
  const { prime, profile, opportunity, input } = await primeAndProvider(services);
  await addMember(services, profile.organisationId, await createPerson(services, { email: 'owner@example.org' }));
  await addMember(services, profile.organisationId, await createPerson(services), 'viewer');

  const outcome = await inviteProvider(asActor(services, prime), input);
  await services.runJobs();

  expect(outcome).toEqual({ ok: true, name: profile.name, sentBy: 'email' });
  expect(services.outbox.map(({ to }) => to)).toEqual(['owner@example.org']);
  expect(services.outbox[0]?.text).toContain('> Your work in Hull is what we look for.');
  expect(services.outbox[0]?.text).toContain(`/opportunities/${opportunity.opportunityId}/matches/`);
  expect(services.outbox[0]?.text).toContain(`/opportunities/${opportunity.opportunityId}/not-for-us`);
  const seen = await opportunitiesThatFit(services, profile.organisationId, 1);
  expect(seen?.ranked.map(({ invited }) => invited)).toEqual([true]);
});

test('two people who invite the same provider at once make one invitation and one mail', async () => {
  const services = await servicesForTest();
  const { prime, profile, input } = await primeAndProvider(services);
  await addMember(services, profile.organisationId, await createPerson(services));
  const colleague = await personActing(services, { organisationId: prime.acting.organisationId });

  const outcomes = await Promise.all(
    [prime, colleague].map((actor) => inviteProvider(asActor(services, actor), input)),
  );
  await services.runJobs();

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: 'already_invited' });
  expect(services.outbox).toHaveLength(1);
  const entries = await services.db.selectFrom('audit_entry').select('verb').where('noun', '=', 'invitation').execute();
  expect(entries).toEqual([{ verb: 'invite' }]);
});

test('a directory entry hears at the address of its register, and can say no more', async () => {
  const services = await servicesForTest();
  const { prime, input } = await primeAndProvider(
    services,
    { claimed: false },
    { registerEmail: 'info@charity.example' },
  );

  await inviteProvider(asActor(services, prime), input);
  await services.runJobs();
  const [mail] = services.outbox;
  const token = mail?.text.match(/\/invitations\/stop\/(\S+)/)?.[1] ?? '';
  expect(mail?.to).toBe('info@charity.example');
  expect(mail?.text).toContain(`/organisations/${input.organisationId}/claim`);

  expect(await stopInvitationsBy(asActor(services, anonymous), 'another-token')).toMatchObject({ ok: false });
  expect(await stopInvitationsBy(asActor(services, anonymous), token)).toMatchObject({ ok: true });
  expect(await stopInvitationsBy(asActor(services, anonymous), token)).toMatchObject({ ok: true });
  const other = publishedOpportunity({ organisationId: input.primeId });
  await insertPublishedOpportunities(services, [other]);
  expect(await inviteProvider(asActor(services, prime), { ...input, opportunityId: other.opportunityId })).toEqual({
    ok: false,
    reason: 'asked_not_to',
  });
});

test('a directory entry without an address is invited by letter, and nothing is mailed', async () => {
  const services = await servicesForTest();
  const { prime, input } = await primeAndProvider(services, { claimed: false });

  expect(await inviteProvider(asActor(services, prime), input)).toMatchObject({ ok: true, sentBy: 'letter' });
  await services.runJobs();
  expect(services.outbox).toEqual([]);
});

test('a prime that no steward has checked cannot write to strangers', async () => {
  const services = await servicesForTest();
  const { prime, input } = await primeAndProvider(
    services,
    { claimed: false },
    { registerEmail: 'info@charity.example' },
  );
  await services.db
    .updateTable('organisation')
    .set({ status: 'unverified' })
    .where('id', '=', prime.acting.organisationId)
    .execute();

  expect(await inviteProvider(asActor(services, prime), input)).toEqual({ ok: false, reason: 'prime_not_verified' });
});

test('nobody is invited to what is closed or another prime’s, nor when not in the directory', async () => {
  const services = await servicesForTest();
  const { prime, input } = await primeAndProvider(services);
  const stranger = await personActing(services, { kind: 'prime' });
  const invite = (changes: Partial<InviteInput>) => inviteProvider(asActor(services, prime), { ...input, ...changes });

  expect(await invite({ primeId: stranger.acting.organisationId })).toEqual({ ok: false, reason: 'not_open' });
  expect(await invite({ organisationId: stranger.acting.organisationId })).toEqual({ ok: false, reason: 'not_listed' });
  expect(await invite({ organisationId: input.primeId })).toEqual({ ok: false, reason: 'own_organisation' });
  services.clock.set('2026-07-02T08:00:00Z');
  expect(await invite({})).toEqual({ ok: false, reason: 'not_open' });
  expect(await services.db.selectFrom('invitation').selectAll().execute()).toEqual([]);
});
