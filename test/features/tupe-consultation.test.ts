import { expect, test } from 'vitest';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { informItems, itemsOf } from '#app/features/tupe-consultation/items.ts';
import { addEntry, recordPeriod } from '#app/features/tupe-consultation/keep-log.server.ts';
import type { LetterContent } from '#app/features/tupe-consultation/letter-content.ts';
import { readConsultation } from '#app/features/tupe-consultation/read-consultation.server.ts';
import {
  recordDirectTest,
  recordRepresentatives,
} from '#app/features/tupe-consultation/record-representatives.server.ts';
import { recordTold, withdrawTold } from '#app/features/tupe-consultation/record-told.server.ts';
import { sendLetter, writeLetter } from '#app/features/tupe-consultation/write-letter.server.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { type TupeMarket, tupeMarket } from '#test/support/tupe.ts';
import { asActor } from './decisions.fixtures.ts';

const union = {
  version: null,
  hasAffectedStaff: true,
  measuresEnvisaged: false,
  measuresSummary: '',
  route: 'union' as const,
  unionName: 'Unison',
  representatives: null,
  electionCalledOn: null,
  electionHeldOn: null,
};
const told = (informedOn: string, changes: Partial<Parameters<typeof recordTold>[2]> = {}) => ({
  recipients: 'Unison, regional office',
  how: 'letter' as const,
  informedOn,
  items: [...informItems],
  letterIds: [],
  ...changes,
});
const content: LetterContent = {
  envisaged: true,
  opening: 'We write to you',
  measures: { pay_dates: 'Paid on the last day' },
  closing: '',
  signedBy: 'Head of people',
};

type Side = 'outgoing' | 'incoming';
const idsOf = ({ declarationId, partyIds }: TupeMarket, side: Side) => ({ declarationId, partyId: partyIds[side] });
const stateOf = async ({ db }: TestServices, { declarationId }: TupeMarket) =>
  (await findDeclaration(db, declarationId))?.state;

async function sendOne(services: TestServices, market: TupeMarket, letter = content): Promise<string> {
  const as = asActor(services, market.incoming);
  const written = await writeLetter(as, idsOf(market, 'incoming'), { version: null, content: letter });
  if (!written.ok) throw new Error(written.reason);
  const { declarationId } = market;
  expect(await sendLetter(as, { declarationId, letterId: written.letterId })).toMatchObject({ ok: true });
  return written.letterId;
}

test('a measures letter takes the transfer on and is told by mail; informing and consulting follow when all have done it', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services);
  const outgoing = asActor(services, market.outgoing);
  const incoming = asActor(services, market.incoming);
  const own = idsOf(market, 'outgoing');
  const letterId = await sendOne(services, market);
  expect(await stateOf(services, market)).toBe('measures_notified');
  expect(await sendLetter(incoming, { ...market, letterId })).toEqual({ ok: false, reason: 'already_sent' });
  // Who began on an empty page writes over nothing that a colleague wrote and sent meanwhile.
  const late = { version: 0, content: { ...content, envisaged: false, measures: {} } };
  const overwriting = await writeLetter(incoming, idsOf(market, 'incoming'), late);
  expect(overwriting).toMatchObject({ ok: false, reason: 'changed_meanwhile' });
  expect(overwriting).toHaveProperty('theirs', expect.stringContaining('Measures envisaged: yes. Pay'));
  await services.runJobs();
  expect(services.outbox.map(({ to }) => to)).toEqual([market.outgoing.email]);
  expect(services.outbox[0]?.text).toContain(`/tupe/${market.declarationId}/measures/${letterId}`);
  expect(JSON.stringify(services.outbox)).not.toContain('last day');

  expect(await recordRepresentatives(outgoing, own, union)).toEqual({ ok: true });
  const untilThen = idsOf(market, 'incoming');
  expect(await recordRepresentatives(incoming, untilThen, { ...union, hasAffectedStaff: false })).toEqual({ ok: true });
  expect(await recordTold(outgoing, own, told('2026-06-02'))).toEqual({ ok: false, reason: 'in_future' });
  expect(await recordTold(outgoing, own, told('2026-06-01'))).toEqual({ ok: true });
  // The letter has to be passed on too.
  expect(await stateOf(services, market)).toBe('measures_notified');
  expect(await recordTold(outgoing, own, told('2026-06-01', { items: ['fact'], letterIds: [letterId] }))).toEqual({
    ok: true,
  });
  expect(await stateOf(services, market)).toBe('informed');

  const entry = { kind: 'meeting' as const, happenedOn: '2026-06-01', words: 'First meeting' };
  expect(await addEntry(outgoing, own, entry)).toEqual({ ok: true });
  const period = { version: null, startsOn: '2026-06-01', endsOn: null, closingWords: '' };
  expect(await recordPeriod(outgoing, own, { ...period, startsOn: '2026-05-31' })).toEqual({
    ok: false,
    reason: 'before_informed',
  });
  expect(await recordPeriod(outgoing, own, period)).toEqual({ ok: true });
  expect(await stateOf(services, market)).toBe('consulting');
  await recordPeriod(outgoing, own, { ...period, endsOn: '2026-06-01', closingWords: 'Agreed' });
  expect(await stateOf(services, market)).toBe('consulted');

  // A newer letter has to be passed on as well, and the old one cannot be any more.
  const again = await sendOne(services, market, { ...content, measures: { hours: 'Later hours' } });
  const passedOn = told('2026-06-01', { letterIds: [letterId] });
  expect(await recordTold(outgoing, own, passedOn)).toEqual({ ok: false, reason: 'another_letter' });
  const thing = await findDeclaration(services, market.declarationId);
  if (!thing) throw new Error('There is no declaration');
  const { employers } = await readConsultation(services, market.outgoing, thing);
  expect(employers[0]?.steps[1]?.missing).toEqual(['letter_to_pass_on']);
  expect(again).not.toBe(letterId);
  // The other side reads how far it is, and neither words nor what is missing.
  const seen = await readConsultation(services, market.incoming, thing);
  expect(seen.employers[0]).toMatchObject({ mayRead: false, isComplete: false, toldOn: ['2026-06-01'] });
  expect(seen.employers[0]?.steps.flatMap(({ missing }) => missing)).toEqual([]);
  expect(JSON.stringify(seen)).not.toContain('Unison');
  expect(JSON.stringify(seen)).not.toContain('Agreed');
});

test('the count behind the direct route is frozen while somebody was informed, and a wrong entry is withdrawn, not deleted', async () => {
  const services = await servicesForTest();
  const market = await tupeMarket(services);
  const incoming = asActor(services, market.incoming);
  const own = idsOf(market, 'incoming');
  const count = {
    version: null,
    headcount: 49,
    headcountOn: '2026-06-01',
    transferring: 30,
    representativesExist: false,
    representativesInvited: false,
  };
  await recordRepresentatives(incoming, own, { ...union, route: 'direct' });
  expect(await recordDirectTest(incoming, own, { ...count, headcount: 50 })).toEqual({ ok: true });
  const byStaff = told('2026-06-01', { items: itemsOf('incoming'), recipients: 'All staff' });
  expect(await recordTold(incoming, own, byStaff)).toEqual({ ok: false, reason: 'no_direct_route' });
  expect(await recordDirectTest(incoming, own, count)).toEqual({ ok: true });
  expect(await recordTold(incoming, own, told('2026-06-01'))).toEqual({ ok: false, reason: 'own_item' });
  expect(await recordTold(incoming, own, byStaff)).toEqual({ ok: true });
  expect(await recordDirectTest(incoming, own, { ...count, headcount: 48 })).toEqual({ ok: false, reason: 'frozen' });

  const rows = () => services.db.selectFrom('tupe_informed').selectAll().execute();
  const [entry] = await rows();
  const entryId = entry?.id ?? '';
  // Nobody withdraws what another employer recorded.
  const others = { ...idsOf(market, 'outgoing'), entryId };
  expect(await withdrawTold(asActor(services, market.outgoing), others, 'No')).toMatchObject({ ok: false });
  expect(await withdrawTold(incoming, { ...own, entryId }, 'Wrong day')).toEqual({ ok: true });
  expect(await withdrawTold(incoming, { ...own, entryId }, 'Again')).toEqual({
    ok: false,
    reason: 'already_withdrawn',
  });
  expect((await rows())[0]).toMatchObject({ withdrawn_reason: 'Wrong day', items: itemsOf('incoming') });
  expect(await recordDirectTest(incoming, own, { ...count, headcount: 48 })).toEqual({ ok: true });
  const election = {
    ...union,
    route: 'elected' as const,
    electionCalledOn: '2026-06-10',
    electionHeldOn: '2026-06-09',
  };
  expect(await recordRepresentatives(incoming, own, election)).toEqual({ ok: false, reason: 'election_order' });
  const stale = { ...union, version: 1 };
  expect(await recordRepresentatives(incoming, own, stale)).toEqual({ ok: false, reason: 'changed_meanwhile' });
  const tooLate = { ...election, electionHeldOn: '2026-10-01' };
  expect(await recordRepresentatives(incoming, own, tooLate)).toEqual({ ok: false, reason: 'election_after_transfer' });
  const kept = await services.db.selectFrom('tupe_consultation').selectAll().executeTakeFirstOrThrow();
  expect(kept).toMatchObject({ headcount: 48, direct_allowed: true });
  expect(kept.direct_rule).toContain('fewer than 50 employees');
});
