import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Person } from '#app/features/identity/actor.ts';
import { can } from '#app/features/policies.ts';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { statePosition } from '#app/features/tupe-positions/state-position.server.ts';
import { confirmDeletion } from '#app/features/workforce-packs/confirm-deletion.server.ts';
import { type Bid, findBid } from '#app/features/workforce-packs/find-bid.server.ts';
import type { FoundPack } from '#app/features/workforce-packs/find-given.server.ts';
import { nameColumns, readColumns } from '#app/features/workforce-packs/name-columns.server.ts';
import { openPack, signUndertaking } from '#app/features/workforce-packs/open-pack.server.ts';
import { keepPackClock } from '#app/features/workforce-packs/pack-clock.server.ts';
import { readGiven } from '#app/features/workforce-packs/read-given.server.ts';
import { releasePack, withdrawPack } from '#app/features/workforce-packs/release-pack.server.ts';
import { uploadPack } from '#app/features/workforce-packs/upload-pack.server.ts';
import { findWorkforcePack } from '#db/queries/workforce-pack.ts';
import type { TestServices } from '#test/support/services.ts';
import { type TupeMarket, tupeMarket } from '#test/support/tupe.ts';
import { insertPack, ownHeadings, servicesForStaff, staffCsv } from '#test/support/workforce.ts';
import { asActor } from './decisions.fixtures.ts';

const signing = { signedName: 'Ada Example', signedRole: 'Finance manager' };

async function upload(services: TestServices, market: TupeMarket, bytes: Uint8Array, asAt = '2026-05-31') {
  const { declarationId, opportunityId, outgoing } = market;
  const giverId = outgoing.acting.organisationId;
  const context = { ...asActor(services, outgoing), formKey: randomUUID() };
  return uploadPack(context, { declarationId, opportunityId, giverId, bytes, asAt });
}

async function found({ db }: TestServices, { declarationId }: TupeMarket, packId: string): Promise<FoundPack> {
  const [declaration, pack] = [
    await findDeclaration(db, declarationId),
    await findWorkforcePack(db, declarationId, packId),
  ];
  if (!declaration || !pack) throw new Error('There is no such pack');
  return { declaration, pack, giverId: pack.giver_id, status: pack.status };
}

const bidOf = (services: TestServices, { opportunityId }: TupeMarket, actor: Person) =>
  findBid({ services, actor, params: { opportunityId } });

async function bidOrThrow(services: TestServices, market: TupeMarket, actor: Person): Promise<Bid> {
  const bid = await bidOf(services, market, actor);
  if (!bid) throw new Error('Nothing to see');
  return bid;
}

async function setInterest({ db }: TestServices, { opportunityId, bidder }: TupeMarket, change: object) {
  await db
    .updateTable('interest')
    .set(change)
    .where('opportunity_id', '=', opportunityId)
    .where('organisation_id', '=', bidder.acting.organisationId)
    .execute();
}

const mails = async ({ db }: TestServices, kind: string) =>
  (await db.selectFrom('mail_message').select('recipient').where('kind', '=', kind).execute()).map(
    ({ recipient }) => recipient,
  );
const given = async (services: TestServices, { declarationId }: TupeMarket, actor: Person) => {
  const thing = await findDeclaration(services.db, declarationId);
  if (!thing) throw new Error('There is no declaration');
  return readGiven(services, actor, thing);
};

test('a file is summed up, released to those with an interest, replaced by a coarser version and withdrawn', async () => {
  const services = await servicesForStaff();
  const market = await tupeMarket(services);
  const { outgoing, bidder, declarationId } = market;
  const wrong = await upload(services, market, staffCsv(9, 'Priya Watson'));
  expect(wrong).toMatchObject({ ok: false, reason: 'cells', count: 9 });
  expect(await services.db.selectFrom('workforce_pack').select('id').execute()).toEqual([]);

  const first = await upload(services, market, staffCsv(9, 'Adviser', `${ownHeadings},Remarks on Quillfeather`));
  if (!first.ok) throw new Error(first.reason);
  expect(first).toMatchObject({ next: 'figures', people: 9, leftOut: ['Remarks on Quillfeather'] });
  const forms = await services.db.selectFrom('form_submission').select('outcome').execute();
  expect(forms).toEqual([{ outcome: { ok: true, packId: first.packId } }]);
  expect((await bidOrThrow(services, market, bidder)).packs).toEqual([]);
  const draft = await found(services, market, first.packId);
  expect(await releasePack(asActor(services, outgoing), draft, '2026-12-31')).toEqual({ ok: true });
  expect(await releasePack(asActor(services, outgoing), draft, '2026-12-31')).toEqual({ ok: true });
  expect((await findDeclaration(services.db, declarationId))?.state).toBe('workforce_pack_shared');
  expect(await mails(services, 'workforce-released')).toEqual([bidder.email]);

  expect(await upload(services, market, staffCsv(12), '2026-05-01')).toMatchObject({ reason: 'older_than_last' });
  const second = await upload(services, market, staffCsv(12), '2026-06-01');
  if (!second.ok) throw new Error(second.reason);
  await releasePack(asActor(services, outgoing), await found(services, market, second.packId), '2026-12-31');
  const versions = await services.db
    .selectFrom('workforce_pack')
    .select(['version', 'status'])
    .orderBy('version')
    .execute();
  expect(versions).toEqual([
    { version: 1, status: 'replaced' },
    { version: 2, status: 'released' },
  ]);
  // Three more people are no step: the figure stands, with its day.
  const pack = await found(services, market, second.packId);
  expect(pack.pack.figures).toMatchObject({ lines: [{ count: 9, asAt: '2026-05-31' }] });

  const bid = await bidOrThrow(services, market, bidder);
  await signUndertaking(asActor(services, bidder), bid, signing);
  expect(await withdrawPack(asActor(services, outgoing), pack, 'A site was missing')).toEqual({ ok: true });
  expect(await mails(services, 'workforce-withdrawn')).toEqual([bidder.email]);
  const signed = await bidOrThrow(services, market, bidder);
  expect([can(bidder, 'workforce:open', signed), can(bidder, 'workforce:look', signed)]).toEqual([false, false]);
  expect(await openPack(asActor(services, bidder), bid, 'page')).toBeNull();
});

test('whoever has no part any more once the declaration is locked gives, releases and says nothing', async () => {
  const services = await servicesForStaff();
  const market = await tupeMarket(services);
  const { outgoing, declarationId, partyIds } = market;
  const first = await upload(services, market, staffCsv(9));
  if (!first.ok) throw new Error(first.reason);
  // As the route found it, before what follows.
  const draft = await found(services, market, first.packId);
  const statement = { position: 'applies', basis: 'The work goes on', saidBy: 'Ada Example' } as const;
  const aside = { adviceReference: null, isPrivileged: false, source: null, unmovedReason: null };
  const tryAll = async () => [
    await releasePack(asActor(services, outgoing), draft, '2026-12-31'),
    await upload(services, market, staffCsv(9)),
    await statePosition(
      asActor(services, outgoing),
      { declarationId, partyId: partyIds.outgoing },
      { ...statement, ...aside },
    ),
  ];
  const refused = [{ reason: 'refused' }, { reason: 'no_part' }, { reason: 'unknown' }];
  const membership = services.db.updateTable('membership').where('person_id', '=', outgoing.personId);
  await membership.set({ role: 'viewer' }).execute();
  expect(await tryAll()).toMatchObject(refused);
  await membership.set({ role: 'owner' }).execute();
  const party = services.db.updateTable('tupe_party').where('id', '=', partyIds.outgoing);
  await party.set({ ended_at: new Date('2026-06-01') }).execute();
  expect(await tryAll()).toMatchObject(refused);
  expect((await found(services, market, first.packId)).status).toBe('draft');
});

test('only an organisation with an interest that signed opens a pack, each opening is noted, and the giver learns of them by number once interests are opened', async () => {
  const services = await servicesForStaff();
  const market = await tupeMarket(services);
  const { outgoing, bidder, prime, incoming, steward, declarationId, opportunityId } = market;
  await insertPack(services, declarationId, outgoing.acting.organisationId);
  for (const stranger of [prime, incoming, steward, outgoing])
    expect(await bidOf(services, market, stranger)).toBeNull();
  const unsigned = await bidOrThrow(services, market, bidder);
  expect([can(bidder, 'workforce:look', unsigned), can(bidder, 'workforce:open', unsigned)]).toEqual([true, false]);
  expect(await openPack(asActor(services, bidder), unsigned, 'page')).toBeNull();

  await signUndertaking(asActor(services, bidder), unsigned, signing);
  await signUndertaking(asActor(services, bidder), unsigned, { ...signing, signedName: 'Somebody Else' });
  const bid = await bidOrThrow(services, market, bidder);
  expect(bid.undertaking).toMatchObject({ number: 1, text_version: 1, signed_name: 'Ada Example' });
  expect((await openPack(asActor(services, bidder), bid, 'page'))?.figures.people).toBe(12);
  await openPack(asActor(services, bidder), bid, 'csv');

  const before = await given(services, market, outgoing);
  expect([before.isOpened, before.openings]).toEqual([false, []]);
  expect(JSON.stringify(before)).not.toContain(bidder.acting.organisationName);
  expect((await given(services, market, steward)).openings.map(({ who, how }) => [who, how])).toContainEqual([
    bidder.acting.organisationName,
    'csv',
  ]);
  const at = new Date(services.clock.now().epochMilliseconds);
  await services.db
    .updateTable('opportunity')
    .set({ interests_opened_at: at })
    .where('id', '=', opportunityId)
    .execute();
  const after = await given(services, market, outgoing);
  expect(after.openings.map(({ who }) => who)).toEqual(['Bidder 1', 'Bidder 1']);
  expect(JSON.stringify(after)).not.toContain(bidder.acting.organisationName);
  expect((await given(services, market, prime)).openings).toEqual([]);
});

test('whoever withdraws is shut out at once, asked to delete what it opened, reminded, overdue after 30 days, and confirms', async () => {
  const services = await servicesForStaff();
  const market = await tupeMarket(services);
  const { outgoing, bidder, steward, declarationId } = market;
  await insertPack(services, declarationId, outgoing.acting.organisationId);
  const bid = await bidOrThrow(services, market, bidder);
  await signUndertaking(asActor(services, bidder), bid, signing);
  await openPack(asActor(services, bidder), bid, 'page');
  await keepPackClock(services);
  expect(await mails(services, 'workforce-deletion')).toEqual([]);

  await setInterest(services, market, { status: 'withdrawn', withdrawn_at: new Date('2026-06-01T09:00:00Z') });
  expect(can(bidder, 'workforce:look', await bidOrThrow(services, market, bidder))).toBe(false);
  expect(await openPack(asActor(services, bidder), bid, 'page')).toBeNull();
  for (const day of ['2026-06-01', '2026-06-24', '2026-07-01', '2026-07-02', '2026-07-03']) {
    services.clock.set(`${day}T10:00:00Z`);
    await keepPackClock(services);
    await keepPackClock(services);
  }
  // Asked, reminded a week before, and overdue: once each.
  expect(await mails(services, 'workforce-deletion')).toHaveLength(3);
  const [late] = (await given(services, market, steward)).deletions;
  expect(late).toMatchObject({ who: bidder.acting.organisationName, dueOn: '2026-07-01', isOverdue: true });

  // In the running again, it need not delete; out again, it is asked again.
  await setInterest(services, market, { status: 'sent', withdrawn_at: null });
  await keepPackClock(services);
  expect((await bidOrThrow(services, market, bidder)).deletion).toBeNull();
  await signUndertaking(asActor(services, bidder), await bidOrThrow(services, market, bidder), signing);
  expect((await bidOrThrow(services, market, bidder)).undertaking).toMatchObject({ number: 2 });
  await setInterest(services, market, { status: 'withdrawn', withdrawn_at: new Date('2026-07-03T09:00:00Z') });
  await keepPackClock(services);

  const out = await bidOrThrow(services, market, bidder);
  expect(out.deletion).toMatchObject({ due_on: '2026-08-02' });
  const copies = `The CSV file on the drive of ${bidder.acting.organisationName}`;
  expect(await confirmDeletion(asActor(services, bidder), out, copies)).toEqual({ ok: true });
  await confirmDeletion(asActor(services, bidder), out, 'Other words');
  const [done] = (await given(services, market, steward)).deletions;
  expect(done).toMatchObject({ words: copies, isOverdue: false });

  // Who gave them reads by number alone who deleted what, also where a bidder named itself.
  const opened = { interests_opened_at: new Date('2026-07-01T23:05:00Z') };
  await services.db.updateTable('opportunity').set(opened).where('id', '=', market.opportunityId).execute();
  const toGiver = (await given(services, market, outgoing)).deletions;
  expect(toGiver).toMatchObject([{ who: 'Bidder 1', words: 'The CSV file on the drive of Bidder 1' }]);
});

test('a file with other headings is sealed until its columns are named; figures go on their day, and none may follow', async () => {
  const services = await servicesForStaff();
  const market = await tupeMarket(services);
  const { outgoing } = market;
  const headings = ownHeadings.replace('Role', 'Job title');
  const uploaded = await upload(services, market, staffCsv(8, 'Adviser', headings));
  if (!uploaded.ok) throw new Error(uploaded.reason);
  expect(uploaded.next).toBe('columns');
  const { pack } = await found(services, market, uploaded.packId);
  expect((await readColumns(services, pack))?.guesses).toMatchObject({ role: 0, pay: 1, origin: 6 });
  const mapping = { role: 0, pay: 1, fte: 2, site: 3, service: 4, pension: 5, origin: 6 };
  expect(await nameColumns(asActor(services, outgoing), pack, mapping)).toMatchObject({ ok: true, people: 8 });
  const ready = await found(services, market, uploaded.packId);
  expect(ready.pack).toMatchObject({ sealed_key: null, row_count: 8 });
  const keys = await services.db.selectFrom('envelope_key').select(['wrapped']).execute();
  expect(keys).toEqual([{ wrapped: null }]);
  expect(await nameColumns(asActor(services, outgoing), pack, mapping)).toEqual({ ok: false, reason: 'gone' });

  await releasePack(asActor(services, outgoing), ready, '2026-07-01');
  services.clock.set('2026-07-02T10:00:00Z');
  await keepPackClock(services);
  const { pack: gone } = await found(services, market, uploaded.packId);
  expect(gone).toMatchObject({ status: 'deleted', figures: null });
  expect(await upload(services, market, staffCsv(20))).toEqual({ ok: false, reason: 'is_deleted' });
});
