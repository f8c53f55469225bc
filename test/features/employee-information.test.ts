import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { giveInformation, recordElsewhere } from '#app/features/employee-information/give-information.server.ts';
import { keepInformationClock } from '#app/features/employee-information/information-clock.server.ts';
import {
  confirmOwnDeletion,
  receiveInformation,
} from '#app/features/employee-information/receive-information.server.ts';
import { sweepSealedFiles } from '#app/services/sweep-sealed-files.ts';
import { accessesOf } from '#db/queries/employee-information.ts';
import { addMember, personActing } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { insertParty, tupeMarket } from '#test/support/tupe.ts';
import {
  again,
  answers,
  asActor,
  give,
  namedReader,
  setUpSecondFactor,
  tryToOpen,
  wait,
} from './employee-information.fixtures.ts';

const list = 'Name,Age\nSam Example,41';
const logOf = async ({ db }: TestServices, declarationId: string) =>
  (await accessesOf(db, declarationId, {}, { limit: 50, offset: 0 })).map(({ outcome }) => outcome).reverse();

test('only who is named, is still a member, and shows a fresh code opens; everybody else is told that there is nothing', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const market = await tupeMarket(services);
  const { declarationId, incoming } = market;
  const { organisationId } = incoming.acting;
  const informationId = await give(services, market);
  const reader = await namedReader(services, market);
  expect(await tryToOpen(services, market, informationId, reader)).toBe(list);

  // The giver, the prime, a steward, a bidder, and an owner who named another.
  for (const person of [market.outgoing, market.prime, market.steward, market.bidder, incoming]) {
    const key = await setUpSecondFactor(services, person);
    const other = { person: await again(services, person), key };
    expect(await tryToOpen(services, market, informationId, other)).toBe('gone');
  }

  // Left an hour ago, with a session that is still open; and no second factor at all.
  const leaver = await namedReader(services, market);
  await db
    .updateTable('membership')
    .set({ ended_at: new Date(services.clock.now().epochMilliseconds), ended_how: 'left' })
    .where('person_id', '=', leaver.person.personId)
    .execute();
  wait(services, { hours: 1 });
  expect(await tryToOpen(services, market, informationId, leaver)).toBe('gone');
  const back = { ...leaver, person: await again(services, leaver.person) };
  await addMember(services, organisationId, leaver.person.personId, 'viewer');
  const returned = { ...leaver, person: await again(services, leaver.person, organisationId) };
  expect(await tryToOpen(services, market, informationId, back)).toBe('gone');
  expect(await tryToOpen(services, market, informationId, returned)).toBe('gone');

  // The last day counts whole, and no longer.
  const short = await namedReader(services, market, '2026-06-01');
  expect(await tryToOpen(services, market, informationId, short)).toBe(list);
  services.clock.set('2026-06-01T23:00:00Z');
  expect(await tryToOpen(services, market, informationId, short)).toBe('gone');

  // The organisation is no incoming provider any more.
  await db.updateTable('tupe_party').set({ ended_at: new Date() }).where('id', '=', market.partyIds.incoming).execute();
  expect(await tryToOpen(services, market, informationId, reader)).toBe('gone');

  expect(await logOf(services, declarationId)).toEqual([
    'opened',
    ...Array.from({ length: 5 }, () => 'refused'),
    'refused',
    'opened',
    'refused',
    'refused',
  ]);
  await expect(db.deleteFrom('employee_information_access').execute()).rejects.toThrow('append-only');
  await expect(db.updateTable('employee_information_access').set({ outcome: 'opened' }).execute()).rejects.toThrow(
    'append-only',
  );
});

test('five items in instalments, an update, special circumstances when it is late, and a route beside the vault', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services);
  const { declarationId, outgoing } = market;
  const stateOf = async () => {
    const row = await services.db
      .selectFrom('tupe_declaration')
      .selectAll()
      .where('id', '=', declarationId)
      .executeTakeFirstOrThrow();
    return [row.state, row.special_circumstances];
  };
  await give(services, market, { covers: ['identity', 'particulars', 'claims'] });
  expect(await stateOf()).toEqual(['applies', null]);

  // T is 1 October: 3 September is the last day by the plain count.
  services.clock.set('2026-09-04T08:00:00Z');
  const context = asActor(services, outgoing);
  const rest = { ...answers(list), as_at: '2026-09-01', covers: ['discipline', 'agreements'] };
  expect(await giveInformation(context, declarationId, rest)).toMatchObject({ ok: false, field: 'late_reason' });
  const elsewhere = {
    ...rest,
    late_reason: 'Payroll changed hands in August.',
    given_on: '2026-09-04',
    delivery: 'By the data room of our solicitors',
    file: rest.file,
    sha256: 'b'.repeat(64),
  };
  expect(await recordElsewhere(context, declarationId, elsewhere)).toMatchObject({ ok: false, field: 'sha256' });
  const recorded = await recordElsewhere(context, declarationId, { ...elsewhere, sha256: null });
  expect(recorded).toMatchObject({ ok: true });
  expect(await stateOf()).toEqual(['eli_provided', 'Payroll changed hands in August.']);

  // An update is never late, and what it updates stays.
  await give(services, market, { as_at: '2026-09-03' });
  expect((await stateOf())[0]).toBe('eli_updated');
  const rows = await services.db
    .selectFrom('employee_information')
    .select(['sequence', 'kind', 'route', 'sealed_key', 'bytes'])
    .orderBy('sequence')
    .execute();
  expect(rows.map(({ kind, route, sealed_key }) => [kind, route, sealed_key !== null])).toEqual([
    ['initial', 'vault', true],
    ['initial', 'elsewhere', false],
    ['update', 'vault', true],
  ]);
  const stranger = await giveInformation(asActor(services, market.bidder), declarationId, answers(list));
  expect(stranger).toMatchObject({ ok: false });
});

test('losers are asked to delete within 30 days of the award, and all after the date; what is here is shredded with a proof', async () => {
  const services = await servicesForTest();
  const { db, env } = services;
  const market = await tupeMarket(services);
  const { declarationId, incoming, opportunityId, prime } = market;
  const informationId = await give(services, market, { delete_on: '2026-08-15' });
  const reader = await namedReader(services, market);
  await tryToOpen(services, market, informationId, reader);
  const rival = await personActing(services, { kind: 'provider' });
  await insertParty(services, declarationId, 'incoming', rival);
  const receipt = { file: undefined, sha256: 'c'.repeat(64), received_on: '2026-06-01', words: '' };
  const received = await receiveInformation(asActor(services, rival), { declarationId, informationId }, receipt);
  expect(received).toEqual({ ok: true, matches: false });

  // Awarded on 10 June to the one whose reader opened it.
  services.clock.set('2026-06-10T08:00:00Z');
  const providerId = incoming.acting.organisationId;
  const subcontractId = await insertSubcontract(services, { primeId: prime.acting.organisationId, providerId });
  await db.updateTable('subcontract').set({ opportunity_id: opportunityId }).where('id', '=', subcontractId).execute();
  const duties = async () =>
    Object.fromEntries(
      (await db.selectFrom('tupe_deletion').selectAll().execute()).map((row) => [
        row.organisation_id,
        [row.due_on, row.asked_at !== null, row.overdue_since],
      ]),
    );
  await keepInformationClock(services);
  await keepInformationClock(services);
  expect(await duties()).toEqual({
    [providerId]: ['2026-08-15', false, null],
    [rival.acting.organisationId]: ['2026-07-10', true, null],
  });
  services.clock.set('2026-07-11T08:00:00Z');
  await keepInformationClock(services);
  expect((await duties())[rival.acting.organisationId]).toEqual(['2026-07-10', true, '2026-07-11']);
  const done = { how: 'destroyed', words: '' } as const;
  expect(await confirmOwnDeletion(asActor(services, rival), declarationId, done)).toEqual({ ok: true });
  expect(await confirmOwnDeletion(asActor(services, rival), declarationId, done)).toEqual({ ok: false });

  // Of a process that was killed between the file and its row. Another market may keep its files in the same place.
  const putAt = async (key: string, day: string) => {
    await services.files.put(key, new Uint8Array(3), 'application/octet-stream');
    await utimes(path.join(env.DATA_DIR, 'files', key), new Date(day), new Date(day));
  };
  const [orphan, underWay, anothers] = [
    `vault/${declarationId}/orphan`,
    `vault/${declarationId}/under-way`,
    `vault/${randomUUID()}/orphan`,
  ];
  await putAt(orphan, '2026-07-09');
  await putAt(underWay, '2026-07-11');
  await putAt(anothers, '2026-07-09');
  const kept = await db.selectFrom('employee_information').select('sealed_key').executeTakeFirstOrThrow();
  await utimes(path.join(env.DATA_DIR, 'files', kept.sealed_key ?? ''), new Date('2026-07-09'), new Date('2026-07-09'));
  await sweepSealedFiles(services);
  const isThere = (key: string) => existsSync(path.join(env.DATA_DIR, 'files', key));
  expect([orphan, underWay, anothers].map(isThere)).toEqual([false, true, true]);

  // The object is gone already, as after a restore: deleting goes on.
  const before = await db.selectFrom('employee_information').selectAll().executeTakeFirstOrThrow();
  expect(isThere(before.sealed_key ?? '')).toBe(true);
  await rm(path.join(env.DATA_DIR, 'files', before.sealed_key ?? ''));
  expect(await tryToOpen(services, market, informationId, reader)).toBe('not_fetched');
  services.clock.set('2026-08-15T08:00:00Z');
  await keepInformationClock(services);
  await services.runJobs();
  await keepInformationClock(services);
  const after = await db.selectFrom('employee_information').selectAll().executeTakeFirstOrThrow();
  expect(after).toMatchObject({ sealed_key: null, deleted_why: 'The agreed date has come' });
  expect(after.deletion_proof).toMatchObject({
    sha256: before.sha256,
    how: 'key_destroyed',
    envelope_id: before.envelope_id,
    file_removed_at: '2026-08-15T08:00:00.000Z',
  });
  const envelope = await db.selectFrom('envelope_key').selectAll().executeTakeFirstOrThrow();
  expect([envelope.wrapped, envelope.destroyed_at]).toEqual([null, new Date('2026-08-15T08:00:00Z')]);
  const kinds = services.outbox.map(({ subject }) => subject.replace(/: .*/, ''));
  expect(kinds).toContain('Overdue');
  expect(kinds.filter((subject) => subject === 'Employee information deleted').length).toBeGreaterThan(0);
});
