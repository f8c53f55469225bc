import { expect, test } from 'vitest';
import { answerConcern } from '#app/features/concerns/answer-concern.server.ts';
import { keepConcernClock } from '#app/features/concerns/concern-clock.server.ts';
import { concernItems } from '#app/features/concerns/conduct-items.server.ts';
import { raiseConcern } from '#app/features/concerns/raise-concern.server.ts';
import { readAboutUsPage } from '#app/features/concerns/read-about-us.server.ts';
import { listOwnConcerns } from '#app/features/concerns/read-own.server.ts';
import { takeReporterStep } from '#app/features/concerns/reporter-steps.server.ts';
import { sendMessage } from '#app/features/concerns/send-message.server.ts';
import { anonymous, type Person } from '#app/features/identity/actor.ts';
import { can } from '#app/features/policies.ts';
import { clocksOf } from '#db/queries/concern-clock.ts';
import { auditEntries } from '#db/queries/stewardship-audit.ts';
import { addMember, openSession, personActing, personOf } from '#test/support/actors.ts';
import { type Acting, concernMarket, inviteAll, raised } from '#test/support/concerns.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const as = (services: TestServices, actor: Person | typeof anonymous) => ({ services, actor, formKey: null });
const concernOf = ({ db }: TestServices, id: string) =>
  db.selectFrom('concern').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const statusOf = async (services: TestServices, id: string) => (await concernOf(services, id)).status;
const aggregates = ({ db }: TestServices) =>
  db.selectFrom('concern_aggregate').select(['item_code', 'shown_on']).orderBy('item_code').execute();
const audited = async ({ db }: TestServices) =>
  db.selectFrom('audit_entry').selectAll().where('noun', '=', 'concern').orderBy('sequence').execute();
const nth = (people: readonly Acting[], index: number): Acting => {
  const found = people[index];
  if (!found) throw new Error('There is no such partner');
  return found;
};

/** Every row of the database as text, but for what a person signed in and what the market was before. */
async function everythingWritten({ db }: TestServices): Promise<string> {
  const tables = [
    'concern',
    'concern_clock',
    'concern_message',
    'audit_entry',
    'form_submission',
    'mail_message',
  ] as const;
  const rows = [];
  for (const table of [...tables, 'notification', 'rate_limit'] as const)
    rows.push(await db.selectFrom(table).selectAll().execute());
  return JSON.stringify(rows);
}

test('a named concern goes to the prime, which is overdue after 20 working days; then the stewards have it', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await concernMarket(services, 1);
  const steward = await personActing(services, { kind: 'steward', role: 'owner' });
  const partner = nth(partners, 0);
  const { concernId } = await raised(services, partner, prime.acting.organisationId, { openness: 'named' });
  expect(await clocksOf(services.db, [concernId])).toMatchObject([
    { clock: 'prime_acknowledges', due: '2026-06-08' },
    { clock: 'prime_decides', due: '2026-06-29' },
  ]);
  const asked = async ({ acting }: Acting) =>
    (await concernItems(services, acting)).map(({ due, state }) => `${state} ${due}`);
  expect(await asked(prime)).toEqual(['due 2026-06-29']);
  expect(await asked(partner)).toEqual([]);
  const escalate = () => takeReporterStep(as(services, partner), concernId, 'escalate');
  expect(await escalate()).toEqual({ ok: false, reason: 'no_such_step' });
  services.clock.set('2026-06-29T21:00:00Z');
  await keepConcernClock(services);
  expect(await statusOf(services, concernId)).toBe('raised_with_prime');
  services.clock.set('2026-06-30T05:00:00Z');
  // Two workers at the same moment, and once more: each clock fires once.
  await Promise.all([keepConcernClock(services), keepConcernClock(services)]);
  await keepConcernClock(services);
  expect(await statusOf(services, concernId)).toBe('prime_overdue');
  expect(await asked(prime)).toEqual(['overdue 2026-06-29']);
  expect(await asked(partner)).toEqual(['due 2026-09-23']);
  expect(await concernItems(services, { ...partner.acting, role: 'viewer' })).toEqual([]);
  expect(await escalate()).toEqual({ ok: true });
  await services.runJobs();
  expect((await audited(services)).map(({ verb }) => verb)).toEqual(['raise', 'overdue', 'call_overdue', 'escalate']);
  const told = (to: string) => services.outbox.filter((mail) => mail.to === to).length;
  // Raised, not acknowledged in time, overdue.
  expect(told(prime.email)).toBe(3);
  expect(told(partner.email)).toBe(2);
  expect(told(steward.email)).toBe(1);
  expect(JSON.stringify(services.outbox)).not.toMatch(/invoice|P18|ninety/i);
});

test('an answer that is not accepted is a deadlock; one that is closes the concern', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await concernMarket(services, 1);
  const partner = nth(partners, 0);
  const { concernId } = await raised(services, partner, prime.acting.organisationId, { openness: 'named' });
  const answer = { event: 'propose', answer: 'We pay within 30 days from now on.' } as const;
  expect(await answerConcern(as(services, prime), concernId, answer)).toEqual({ ok: true });
  expect(await takeReporterStep(as(services, partner), concernId, 'dispute')).toEqual({ ok: true });
  expect(await statusOf(services, concernId)).toBe('prime_deadlock');
  expect(await answerConcern(as(services, prime), concernId, answer)).toEqual({ ok: true });
  expect(await takeReporterStep(as(services, partner), concernId, 'accept')).toEqual({ ok: true });
  expect(await statusOf(services, concernId)).toBe('closed');
  expect(await clocksOf(services.db, [concernId])).toEqual([]);
  expect(
    await sendMessage(as(services, partner), concernId, { sender: 'reporter', reader: 'steward', body: 'And?' }),
  ).toEqual({
    ok: false,
    reason: 'is_over',
  });
});

test('nothing that is written ties a person or an organisation to an anonymous concern', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await concernMarket(services, 1);
  await personActing(services, { kind: 'steward', role: 'owner' });
  const partner = nth(partners, 0);
  services.clock.set('2026-06-03T14:37:21Z');
  const before = await everythingWritten(services);
  const about = { openness: 'anonymous', grounds: '<script>alert(1)</script> \u202e' } as const;
  const { concernId, receipt } = await raised(services, partner, prime.acting.organisationId, about);
  const reporter = as(services, anonymous);
  const message = { sender: 'reporter', reader: 'steward', body: 'It happened again.' } as const;
  expect(await sendMessage(reporter, concernId, message)).toEqual({ ok: true });
  expect(await audited(services)).toEqual([]);
  await services.runJobs();
  services.outbox.length = 0;
  services.clock.set('2026-06-04T05:00:00Z');
  await keepConcernClock(services);
  await services.runJobs();
  const written = (await everythingWritten(services)).replace(before, '');
  for (const secret of [partner.personId, partner.acting.organisationId, partner.email, receipt ?? '', '14:37'])
    expect(written).not.toContain(secret);
  // The log hears of it when its day is over, and nobody is written to but stewards.
  expect(await audited(services)).toMatchObject([
    { verb: 'submit', person_id: null, organisation_id: null },
    { verb: 'message', person_id: null, organisation_id: null },
  ]);
  expect(services.outbox.map(({ subject }) => subject)).toEqual(['A concern waits for a steward']);
  // The button pressed twice is one concern.
  const again = { ...about, receipt };
  await raised(services, partner, prime.acting.organisationId, again);
  expect(await services.db.selectFrom('concern').select('id').execute()).toHaveLength(1);
});

test('voices are counted on the first of a month, by groups of control and by persons', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await concernMarket(services, 4);
  const primeId = prime.acting.organisationId;
  const [one, two, three, four] = [0, 1, 2, 3].map((index) => nth(partners, index));
  if (!one || !two || !three || !four) throw new Error('not enough partners');
  // One group under three names; the second and third names come under common control after they spoke.
  const controls = (organisationId: string, controlledBy: string) =>
    services.db
      .insertInto('control_link')
      .values({
        organisation_id: organisationId,
        controlled_by: controlledBy,
        source: 'Companies House',
        recorded_by: null,
        recorded_at: new Date(services.clock.now().epochMilliseconds),
        ended_at: null,
      })
      .execute();
  for (const partner of [one, two, three]) await raised(services, partner, primeId, { openness: 'anonymous' });
  await raised(services, one, primeId, { openness: 'confidential' });
  await controls(two.acting.organisationId, one.acting.organisationId);
  await controls(three.acting.organisationId, two.acting.organisationId);
  services.clock.set('2026-07-01T05:00:00Z');
  await keepConcernClock(services);
  expect(await aggregates(services)).toEqual([]);

  // One person in two organisations is one voice; a named concern is none, for whom it is about knows of it.
  const other = await personActing(services, { kind: 'provider' });
  await inviteAll(services, primeId, [other.acting.organisationId]);
  await addMember(services, other.acting.organisationId, four.personId, 'editor');
  const fourElsewhere = await personOf(
    services,
    await openSession(services, four.personId, { actingFor: other.acting.organisationId }),
  );
  if (!fourElsewhere.acting) throw new Error('acts for nobody');
  await raised(services, four, primeId, { openness: 'anonymous' });
  await raised(services, { ...fourElsewhere, acting: fourElsewhere.acting }, primeId, { openness: 'anonymous' });
  await raised(services, other, primeId, { openness: 'named' });
  services.clock.set('2026-08-01T05:00:00Z');
  await keepConcernClock(services);
  expect(await aggregates(services)).toEqual([]);

  // The third voice: not before the first of the next month, and then once.
  const third = await personActing(services, { kind: 'provider' });
  await inviteAll(services, primeId, [third.acting.organisationId]);
  await raised(services, third, primeId, { openness: 'anonymous' });
  await keepConcernClock(services);
  expect(await aggregates(services)).toEqual([]);
  services.clock.set('2026-09-01T05:00:00Z');
  await Promise.all([keepConcernClock(services), keepConcernClock(services)]);
  expect(await aggregates(services)).toEqual([{ item_code: 'P18', shown_on: '2026-09-01' }]);
  // A fourth voice alone shows nothing more.
  const fourth = await personActing(services, { kind: 'provider' });
  await inviteAll(services, primeId, [fourth.acting.organisationId]);
  await raised(services, fourth, primeId, { openness: 'anonymous' });
  services.clock.set('2026-10-01T05:00:00Z');
  await keepConcernClock(services);
  expect(await aggregates(services)).toHaveLength(1);
});

test('nobody raises a concern about itself, its own group, a stranger, or against an item that is not owed', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await concernMarket(services, 1);
  const stranger = await personActing(services, { kind: 'provider' });
  const primeId = prime.acting.organisationId;
  await expect(raised(services, prime, primeId)).rejects.toThrow('unknown');
  await expect(raised(services, stranger, primeId)).rejects.toThrow('unknown');
  await expect(raised(services, nth(partners, 0), primeId, { itemCode: 'B01' })).rejects.toThrow('unknown_item');
  const without = await raiseConcern(as(services, nth(partners, 0)), {
    organisationId: nth(partners, 0).acting.organisationId,
    subjectId: primeId,
    itemCode: 'P18',
    grounds: 'Late.',
    wanted: '',
    litigation: false,
    openness: 'anonymous',
    show: false,
    receipt: null,
  });
  expect(without).toEqual({ ok: false, reason: 'no_receipt' });
});

test('an item that was retired still reads, and takes no new concern; a reporter who left hears nothing more', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await concernMarket(services, 1);
  const partner = nth(partners, 0);
  const owner = await personActing(services, { organisationId: partner.acting.organisationId, role: 'owner' });
  const { concernId } = await raised(services, partner, prime.acting.organisationId);
  await services.db
    .updateTable('membership')
    .set({ ended_at: new Date(services.clock.now().epochMilliseconds) })
    .where('person_id', '=', partner.personId)
    .execute();
  await sendMessage(as(services, await personActing(services, { kind: 'steward' })), concernId, {
    sender: 'steward',
    reader: 'reporter',
    body: 'Which invoices?',
  });
  await services.runJobs();
  expect(services.outbox.map(({ to }) => to)).toEqual([owner.email]);
});

test('a concern in confidence is read by who wrote it and by owners, and lists come in pages', async () => {
  const services = await servicesForTest();
  const { prime, partners } = await concernMarket(services, 1);
  const { organisationId } = nth(partners, 0).acting;
  const owner = await personActing(services, { organisationId, role: 'owner' });
  const author = await personActing(services, { organisationId, role: 'editor' });
  const colleague = await personActing(services, { organisationId, role: 'editor' });
  const { concernId } = await raised(services, author, prime.acting.organisationId, { openness: 'confidential' });
  const { openness, reporter_person_id: reporterPersonId } = await concernOf(services, concernId);
  const concern = { openness, reporterOrganisationId: organisationId, reporterPersonId };
  const people = [author, owner, colleague];
  for (const verb of ['concern:view', 'concern:change'] as const)
    expect(people.map((person) => can(person, verb, concern))).toEqual([true, true, false]);
  const listed = async (person: Person) => (await listOwnConcerns(services, person, 1)).concerns.length;
  expect([await listed(author), await listed(owner), await listed(colleague)]).toEqual([1, 1, 0]);

  const { concernId: named } = await raised(services, author, prime.acting.organisationId, { openness: 'named' });
  expect(await listed(colleague)).toBe(1);
  const logged = (thing: string) => auditEntries(services.db, { noun: 'concern', thing }, { limit: 9, offset: 0 });
  expect(await logged(concernId)).toMatchObject([{ verb: 'submit', personName: null, organisationName: null }]);
  expect(await logged(named)).toMatchObject([{ verb: 'raise', organisationName: author.acting?.organisationName }]);
  const row = await concernOf(services, concernId);
  const many = Array.from({ length: 60 }, () => ({ ...row, id: undefined, openness: 'named' as const }));
  await services.db.insertInto('concern').values(many).execute();
  const own = [await listOwnConcerns(services, owner, 1), await listOwnConcerns(services, owner, 2)];
  expect(own.map(({ concerns, hasMore }) => [concerns.length, hasMore])).toEqual([
    [50, true],
    [12, false],
  ]);
  const about = (page: number) => readAboutUsPage(services, prime.acting.organisationId, page);
  const pages = [await about(1), await about(2), await about(3)];
  expect(pages.map(({ named, hasMore }) => [named.length, hasMore])).toEqual([
    [30, true],
    [30, true],
    [1, false],
  ]);
});
