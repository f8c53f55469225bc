import { expect, test } from 'vitest';
import { ownFeed, renewFeed } from '#app/features/calendars/own-feed.server.ts';
import { planCalendar } from '#app/features/calendars/plan-calendar.server.ts';
import { readFeed } from '#app/features/calendars/read-feed.server.ts';
import { sweepFindings } from '#app/features/findings/sweep.server.ts';
import { system } from '#app/features/identity/actor.ts';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { keepTupeClock } from '#app/features/tupe-dates/clock.server.ts';
import { moveTransfer } from '#app/features/tupe-dates/plan-transfer.server.ts';
import { readDates } from '#app/features/tupe-dates/read-dates.server.ts';
import { tickMilestone, untickMilestone } from '#app/features/tupe-dates/tick-milestone.server.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { type TupeMarket, tupeMarket } from '#test/support/tupe.ts';
import { asActor } from './decisions.fixtures.ts';

const night = async (services: TestServices, at: string) => {
  services.clock.set(at);
  await keepTupeClock(services);
  await services.runJobs();
};
const subjects = (services: TestServices, to: string) =>
  services.outbox.filter((mail) => mail.to === to).map(({ subject }) => subject.replace(/, [^,]*$/, ''));
const findings = ({ db }: TestServices) =>
  db
    .selectFrom('finding')
    .select(['test', 'organisation_id', 'status', 'opened_on', 'item_code'])
    .where('test', 'like', 'tupe%')
    .orderBy('opened_on')
    .orderBy('test')
    .orderBy('organisation_id')
    .execute();
const move = (
  services: TestServices,
  { prime, declarationId }: TupeMarket,
  transferOn: string,
  reason = 'The funder moved it',
) => moveTransfer(asActor(services, prime), { declarationId, transferOn, reason });
const milestone = async (services: TestServices, { declarationId, prime }: TupeMarket, code: string) => {
  const thing = await findDeclaration(services, declarationId);
  const { milestones } = await readDates(services, prime, thing ?? expect.fail());
  return milestones.find((one) => one.code === code);
};

test('each reminder goes once to whoever owes it, and a finding opens at midnight in London', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services, { on: 'subcontract' });
  const { outgoing, incoming, prime, declarationId } = market;

  // A plan is made of the day that the record has; what was late before is no news.
  await night(services, '2026-08-27T05:00:00Z');
  const { db } = services;
  expect(await db.selectFrom('tupe_plan').select(['version', 'transfer_on']).execute()).toEqual([
    { version: 1, transfer_on: '2026-10-01' },
  ]);
  await night(services, '2026-08-27T05:00:00Z');
  expect(subjects(services, outgoing.email)).toEqual(['2 dates of a transfer']);
  expect(await db.selectFrom('tupe_declaration').select('state').where('id', '=', declarationId).execute()).toEqual([
    { state: 'eli_due' },
  ]);

  services.outbox.length = 0;
  await night(services, '2026-09-03T22:59:59Z');
  await night(services, '2026-09-03T22:59:59Z');
  expect(subjects(services, outgoing.email)).toEqual(['Due today: Employee liability information: last day']);
  expect(await findings(services)).toEqual([]);

  // Midnight in London is 23:00 in UTC while it is summer.
  services.outbox.length = 0;
  await night(services, '2026-09-03T23:00:00Z');
  expect(await findings(services)).toEqual([
    {
      test: 'tupe_eli_late',
      organisation_id: outgoing.acting.organisationId,
      status: 'open',
      opened_on: '2026-09-04',
      item_code: 'B09',
    },
  ]);
  expect(subjects(services, outgoing.email)).toContain('Overdue: Employee liability information: last day');
  expect(subjects(services, incoming.email)).toEqual([]);

  // Moving the day counts everything anew: the finding is cured by the facts, and reminders come again.
  services.outbox.length = 0;
  expect(await move(services, market, '2026-08-01')).toMatchObject({ ok: false, reason: 'in_past' });
  expect(await move(services, market, '2026-11-01', '')).toMatchObject({ ok: false, reason: 'no_reason' });
  expect(await move(services, market, '2026-11-01')).toEqual({ ok: true, isNew: true });
  await services.runJobs();
  expect(subjects(services, outgoing.email)).toEqual([expect.stringContaining('Transfer of staff moved')]);
  expect(subjects(services, prime.email)).toEqual([]);
  expect(await milestone(services, market, 'eli')).toMatchObject({ due: '2026-10-04', state: 'ahead' });
  await night(services, '2026-10-03T23:00:00Z');
  await sweepFindings({ services, actor: system, formKey: null }, null);
  expect((await findings(services)).map(({ status }) => status)).toEqual(['cured']);
  expect(services.outbox.map(({ to, text }) => (to === outgoing.email ? text : '')).join('\n')).toContain(
    'Due today: Employee liability information: last day, by the end of 4 October 2026',
  );

  // With special circumstances on record it is never late.
  await db
    .updateTable('tupe_declaration')
    .set({ special_circumstances: 'The list of staff is in dispute' })
    .where('id', '=', declarationId)
    .execute();
  await night(services, '2026-10-05T05:00:00Z');
  expect((await findings(services)).map(({ status }) => status)).toEqual(['cured']);

  // On the day of the transfer it shows whether staff were told before.
  await night(services, '2026-11-01T00:01:00Z');
  expect((await findings(services)).map(({ test: name, status }) => [name, status])).toEqual([
    ['tupe_eli_late', 'cured'],
    ['tupe_not_informed', 'open'],
    ['tupe_not_informed', 'open'],
  ]);
  const plans = await db
    .selectFrom('tupe_plan')
    .select(['version', 'reason', 'replaced_at'])
    .orderBy('version')
    .execute();
  expect(plans).toMatchObject([
    { version: 1, replaced_at: expect.any(Date) },
    { version: 2, reason: 'The funder moved it', replaced_at: null },
  ]);
});

test('milestones are ticked by those who owe them, follow from the facts, and are in calendars', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services, {
    on: 'opportunity',
    columns: { jurisdiction: 'NI', calendar: 'northern_ireland' },
  });
  const { declarationId, prime, outgoing, steward } = market;
  const { db } = services;
  expect(await move(services, market, '2026-10-01')).toEqual({ ok: true, isNew: true });
  expect(await move(services, market, '2026-10-01')).toEqual({ ok: true, isNew: false });
  expect(await milestone(services, market, 'eli')).toMatchObject({ due: '2026-09-17', state: 'ahead' });

  const done = { doneOn: '2026-05-20', words: 'Agreed by all' };
  const tick = (who: TupeMarket['prime'], code: string) =>
    tickMilestone(asActor(services, who), declarationId, code, done);
  expect(await tick(outgoing, 'indemnities')).toEqual({ ok: false, reason: 'not_yours' });
  expect(await tick(outgoing, 'eli')).toEqual({ ok: false, reason: 'derived' });
  expect(await tick(prime, 'indemnities')).toEqual({ ok: true });
  const inFuture = { doneOn: '2026-06-02', words: '' };
  expect(await tickMilestone(asActor(services, outgoing), declarationId, 'refresh', inFuture)).toMatchObject({
    reason: 'in_future',
  });
  expect(await milestone(services, market, 'indemnities')).toMatchObject({ state: 'done', doneWords: 'Agreed by all' });
  expect(await untickMilestone(asActor(services, prime), declarationId, 'indemnities')).toEqual({ ok: true });
  expect(await milestone(services, market, 'indemnities')).toMatchObject({ state: 'ahead', doneOn: null });

  const position = {
    declaration_id: declarationId,
    party_id: market.partyIds.outgoing,
    answers: {},
    said_by: 'Manager',
  };
  const at = new Date('2026-05-02T23:30:00Z');
  await db
    .insertInto('tupe_position')
    .values({
      ...position,
      position: 'applies',
      basis: 'The team is organised for this work.',
      advice_reference: null,
      source: null,
      stated_by: null,
      stated_by_organisation_id: null,
      stated_at: at,
      superseded_at: null,
    })
    .execute();
  expect(await milestone(services, market, 'first_position')).toMatchObject({ state: 'done', doneOn: '2026-05-03' });

  const thing = (await findDeclaration(services, declarationId)) ?? expect.fail();
  const calendar = (await planCalendar(services, thing)) ?? '';
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(13);
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260917');

  const feedOf = async (who: TupeMarket['prime']) => {
    await renewFeed(asActor(services, who));
    const address = (await ownFeed(services, who.personId))?.address ?? '';
    return (await readFeed(services, address.split('/').at(-1)?.replace('.ics', '') ?? '')) ?? '';
  };
  const ofOutgoing = (await feedOf(outgoing)).replaceAll('\r\n ', '');
  expect(ofOutgoing).toContain(`UID:${declarationId}-eli-tupe@`);
  expect(ofOutgoing).toContain(`UID:${declarationId}-transfer-tupe@`);
  expect(ofOutgoing).not.toContain(`UID:${declarationId}-measures_letter-tupe@`);
  expect(await feedOf(steward)).not.toContain(declarationId);

  // Another nation is another plan, once the record says so.
  await db.updateTable('tupe_declaration').set({ jurisdiction: 'GB' }).where('id', '=', declarationId).execute();
  await keepTupeClock(services);
  expect(await milestone(services, market, 'eli')).toMatchObject({ due: '2026-09-03' });
});
