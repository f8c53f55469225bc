import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/features/identity/actor.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { latestVersion } from '#app/features/opportunities/published-version.server.ts';
import { can } from '#app/features/policies.ts';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { moveDeclaration } from '#app/features/tupe/move-declaration.server.ts';
import { chosenParty } from '#app/features/tupe-positions/own-party.ts';
import { readPositions } from '#app/features/tupe-positions/read-positions.server.ts';
import { readPublicTupe } from '#app/features/tupe-positions/read-public-tupe.server.ts';
import { readAnswers } from '#app/features/tupe-positions/read-questionnaire.server.ts';
import { readStatement } from '#app/features/tupe-positions/read-statement.server.ts';
import { remindOfPositions } from '#app/features/tupe-positions/remind-of-positions.server.ts';
import { saveAnswer } from '#app/features/tupe-positions/save-answer.server.ts';
import { type Statement, statePosition } from '#app/features/tupe-positions/state-position.server.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { personActing } from '#test/support/actors.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { insertParty, type TupeMarket, tupeMarket } from '#test/support/tupe.ts';
import { statement, stateOnDraft } from '#test/support/tupe-position.ts';
import { completeDraft } from './opportunity-draft.fixtures.ts';

// Today is Monday 1 June 2026.
let services: TestServices;

beforeAll(async () => {
  services = await openTestServices();
}, 180_000);
afterAll(() => services.close());

const as = (actor: Actor) => ({ services, actor, formKey: null });
const found = async (id: string) => {
  const thing = await findDeclaration(services, id);
  if (!thing) throw new Error('There is no such declaration');
  return thing;
};
const stateOf = async (id: string) => (await found(id)).state;
type Part = keyof TupeMarket['partyIds'];
const say = (actor: Actor, market: TupeMarket, part: Part, said: Partial<Statement>) =>
  statePosition(
    as(actor),
    { declarationId: market.declarationId, partyId: market.partyIds[part] },
    { ...statement, ...said },
  );
const seenBy = async (actor: Actor, { declarationId }: TupeMarket) =>
  readPositions(services, actor, await found(declarationId));

test('each party states its own, a new one keeps the old, and disagreement moves the declaration and is told', async () => {
  const market = await tupeMarket(services, { on: 'subcontract', columns: { state: 'not_assessed' } });
  const { prime, outgoing, incoming, declarationId } = market;
  expect(await say(prime, market, 'prime', { position: 'does_not' })).toEqual({ ok: true, disputed: false });
  expect(await stateOf(declarationId)).toBe('assessing');
  services.outbox.length = 0;
  expect(await say(outgoing, market, 'outgoing', { position: 'likely' })).toEqual({ ok: true, disputed: true });
  expect(await stateOf(declarationId)).toBe('disputed');
  await services.runJobs();
  expect(services.outbox.map(({ to }) => to).toSorted()).toEqual([prime.email, incoming.email].toSorted());
  expect(services.outbox[0]?.text).toContain('TUPE is likely to apply');

  const disputed = await seenBy(prime, market);
  expect(disputed.accord).toContain(`${prime.acting.organisationName} says, since 1 June 2026: TUPE does not apply.`);
  expect(disputed.parties.find(({ as: part }) => part === 'Incoming provider')?.stands).toBeNull();

  await say(prime, market, 'prime', { position: 'applies', basis: 'The team stays' });
  expect(await stateOf(declarationId)).toBe('applies');
  const [own] = (await seenBy(outgoing, market)).parties.filter(({ name }) => name === prime.acting.organisationName);
  expect(own?.stands).toMatchObject({ position: 'applies', basis: 'The team stays', statedOn: '2026-06-01' });
  expect(own?.before).toMatchObject([{ position: 'does_not', supersededOn: '2026-06-01' }]);
});

test('when what made it apply is no longer said, the declaration is assessed again; signed as not applying it is opened', async () => {
  const market = await tupeMarket(services, { on: 'subcontract', columns: { state: 'not_assessed' } });
  await say(market.prime, market, 'prime', { position: 'likely' });
  await say(market.prime, market, 'prime', { position: 'under_advice' });
  expect(await stateOf(market.declarationId)).toBe('assessing');
  await services.db
    .updateTable('tupe_declaration')
    .set({ state: 'not_applicable' })
    .where('id', '=', market.declarationId)
    .execute();
  await say(market.outgoing, market, 'outgoing', { position: 'applies' });
  expect(await stateOf(market.declarationId)).toBe('applies');
});

test('after the transfer a position can be stated, and moves nothing; once closed it cannot', async () => {
  const market = await tupeMarket(services, { on: 'subcontract', columns: { state: 'transferred' } });
  expect(await say(market.prime, market, 'prime', { position: 'applies' })).toMatchObject({ ok: true });
  expect(await say(market.incoming, market, 'incoming', { position: 'does_not' })).toMatchObject({ ok: true });
  expect(await stateOf(market.declarationId)).toBe('transferred');
  await services.db
    .updateTable('tupe_declaration')
    .set({ state: 'closed' })
    .where('id', '=', market.declarationId)
    .execute();
  expect(await say(market.prime, market, 'prime', {})).toEqual({ ok: false, reason: 'over' });
});

test('nobody states the position of another party that is on the market; for the funder the prime and stewards do', async () => {
  const market = await tupeMarket(services, { on: 'subcontract' });
  const { prime, outgoing, steward, bidder } = market;
  const declaration = await found(market.declarationId);
  const may = (actor: Actor, part: Part) => {
    const party = declaration.parties.find(({ id }) => id === market.partyIds[part]);
    return party ? can(actor, 'tupe:state-position-of', { declaration, party }) : null;
  };
  expect(['funder', 'prime', 'outgoing', 'incoming'].map((part) => may(prime, part as Part))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(['funder', 'prime', 'outgoing'].map((part) => may(outgoing, part as Part))).toEqual([false, false, true]);
  expect([may(steward, 'funder'), may(steward, 'prime'), may(bidder, 'funder')]).toEqual([true, false, false]);
  await say(prime, market, 'funder', { position: 'applies', source: 'Invitation to tender, page 12' });
  const [funder] = (await seenBy(outgoing, market)).parties;
  expect(funder?.stands).toMatchObject({
    source: 'Invitation to tender, page 12',
    recordedBy: prime.acting.organisationName,
  });
});

test('a confidential reference to advice is seen by the organisation that stated it alone', async () => {
  const market = await tupeMarket(services, { on: 'subcontract' });
  const { prime, outgoing, steward } = market;
  const advice = async (actor: Actor) =>
    (await seenBy(actor, market)).parties.flatMap(({ stands, before }) =>
      [stands, ...before].map((position) => position?.advice ?? null).filter((reference) => reference !== null),
    );
  await say(outgoing, market, 'outgoing', { adviceReference: 'Hall & Co 17', isPrivileged: true });
  await say(prime, market, 'prime', { adviceReference: 'Acas 3', isPrivileged: false });
  expect(await advice(outgoing)).toEqual(['Acas 3', 'Hall & Co 17']);
  expect(await advice(prime)).toEqual(['Acas 3']);
  expect(await advice(steward)).toEqual(['Acas 3']);
  await say(outgoing, market, 'outgoing', { adviceReference: null });
  expect(await advice(steward), 'nor in what was said before').toEqual(['Acas 3']);
  const declaration = await found(market.declarationId);
  const funder = declaration.parties[0];
  if (!funder) throw new Error('There is no funder');
  await say(prime, market, 'funder', { adviceReference: 'Counsel 9', isPrivileged: true, source: 'A letter' });
  const start = async (actor: Actor) =>
    (await readStatement(services, actor, { declaration, party: funder })).start.advice;
  expect([await start(prime), await start(steward)]).toEqual(['Counsel 9', '']);
});

test('answers are kept page by page, by two people at a time, and a position keeps those on its path', async () => {
  const unknown = { state: 'not_assessed', transfer_type: 'unknown', planned_transfer_on: null } as const;
  const market = await tupeMarket(services, { on: 'subcontract', columns: unknown });
  const { prime, declarationId, partyIds } = market;
  const party = { id: partyIds.prime, party: 'prime' } as const;
  const answer = (key: 'transfer' | 'goods' | 'others' | 'advice' | 'jurisdiction' | 'planned_on', value: string) =>
    saveAnswer(as(prime), { id: declarationId }, party, key, value);
  await Promise.all([answer('jurisdiction', 'GB'), answer('planned_on', '2026-10-01'), answer('goods', 'no')]);
  expect(await stateOf(declarationId)).toBe('assessing');
  await answer('transfer', 'none');
  await answer('others', 'no');
  await answer('advice', 'had');
  expect(await readAnswers(services, partyIds.prime)).toMatchObject({ goods: 'no', transfer: 'none' });
  const declaration = await found(declarationId);
  const own = declaration.parties.find(({ id }) => id === partyIds.prime);
  if (!own) throw new Error('There is no prime');
  const { start } = await readStatement(services, prime, { declaration, party: own });
  expect(start).toMatchObject({ position: 'does_not', basis: expect.stringContaining('Nobody does this work now') });
  await say(prime, market, 'prime', { position: 'unlikely' });
  const row = await services.db
    .selectFrom('tupe_position')
    .select(['answers', 'position'])
    .where('party_id', '=', own.id)
    .executeTakeFirst();
  expect((await found(declarationId)).row, 'the record takes what it did not hold').toMatchObject({
    transfer_type: 'none',
    planned_transfer_on: '2026-10-01',
    version: 2,
  });
  expect(row).toEqual({
    position: 'unlikely',
    answers: { jurisdiction: 'GB', planned_on: '2026-10-01', transfer: 'none', others: 'no', advice: 'had' },
  });
});

test('nothing is published before the prime has stated its position, and the opportunity holds what it stated', async () => {
  const { context, key } = await completeDraft(services);
  const problems = async () => {
    const published = await publishOpportunity(context, key);
    return !published.ok && published.reason === 'incomplete' ? published.problems : published;
  };
  const { declarationId } = await stateOnDraft(context, key, { position: 'likely', saidBy: 'Ada, director' });
  expect(await stateOf(declarationId)).toBe('applies');
  const abort = (event: 'abort' | 'reopen') =>
    inUnitOfWork(context, (unit) => moveDeclaration(unit, declarationId, event, 'A mistake'));
  await abort('abort');
  expect(await problems()).toEqual([{ task: 'tupe', message: 'The TUPE declaration was ended. Open it again' }]);
  await abort('reopen');
  await services.db
    .updateTable('tupe_declaration')
    .set({ state: 'not_assessed' })
    .where('id', '=', declarationId)
    .execute();
  expect(await problems()).toMatchObject([{ task: 'tupe' }]);
  await stateOnDraft(context, key, { position: 'does_not', basis: 'Nobody does it now' });
  expect(await publishOpportunity(context, key)).toEqual({ ok: true });
  const version = await latestVersion(services.db, key.opportunityId);
  expect(version?.snapshot.tupe).toEqual({
    position: 'does_not',
    saidBy: 'Our solicitor',
    reason: 'Nobody does it now',
  });
});

test('a new position of the prime reaches readers at once as an amendment, late with a reason, and not after the deadline', async () => {
  const { context, key } = await completeDraft(services);
  const { declarationId, partyId } = await stateOnDraft(context, key);
  expect(await publishOpportunity(context, key)).toEqual({ ok: true });
  const change = (said: Partial<Statement>) =>
    statePosition(context, { declarationId, partyId }, { ...statement, ...said });
  const standing = async () => {
    const version = await latestVersion(services.db, key.opportunityId);
    return [version?.version, version?.snapshot.tupe?.position];
  };
  await change({});
  expect(await standing(), 'saying the same again changes nothing').toEqual([1, 'unlikely']);
  await change({ position: 'likely' });
  expect(await standing()).toEqual([2, 'likely']);
  const amendment = await services.db
    .selectFrom('amendment')
    .selectAll()
    .where('opportunity_id', '=', key.opportunityId)
    .executeTakeFirst();
  expect(amendment).toMatchObject({ version: 2, changes_need: true, changes: [{ what: 'Position on TUPE' }] });

  // The window runs from 1 to 22 June.
  services.clock.set('2026-06-20T09:00:00Z');
  expect(await change({ position: 'applies' })).toEqual({ ok: false, reason: 'unexplained' });
  expect(await standing()).toEqual([2, 'likely']);
  expect(await change({ position: 'applies', unmovedReason: 'Staff are few' })).toMatchObject({ ok: true });
  expect(await standing()).toEqual([3, 'applies']);
  services.clock.set('2026-06-23T09:00:00Z');
  expect(await change({ position: 'does_not' })).toMatchObject({ ok: true });
  expect(await standing(), 'what was answered stays').toEqual([3, 'applies']);
  expect((await readPublicTupe(services, key.opportunityId))?.parties.map(({ stated }) => stated?.position)).toEqual([
    'does_not',
  ]);
  services.clock.set('2026-06-01T09:00:00Z');
});

test('everyone reads who says what, no small number of people, and nobody who may take the work over', async () => {
  const market = await tupeMarket(services, { columns: { headcount: 4, fragmentation_count: 3 } });
  await say(market.outgoing, market, 'outgoing', { position: 'applies', adviceReference: 'Hall & Co 17' });
  await say(market.incoming, market, 'incoming', { position: 'does_not' });
  const read = await readPublicTupe(services, market.opportunityId);
  expect(read).toMatchObject({
    headcount: 'Fewer than 5',
    incomingPerTeam: 3,
    isDisputed: false,
    hasWorkforcePack: false,
  });
  expect(read?.parties.map(({ party }) => party)).toEqual(['funder', 'prime', 'outgoing']);
  const text = JSON.stringify(read);
  expect(text).not.toContain('Hall & Co');
  expect(text).not.toContain(market.incoming.acting.organisationName);

  // Exact, it could be set beside figures of 12 staff: two who are not in them.
  await services.db
    .updateTable('tupe_declaration')
    .set({ headcount: 14 })
    .where('id', '=', market.declarationId)
    .execute();
  expect(await readPublicTupe(services, market.opportunityId)).toMatchObject({ headcount: 'About 15' });
});

test('who was named ten days ago and says nothing is reminded once', async () => {
  const market = await tupeMarket(services, { on: 'subcontract' });
  const late = await personActing(services, { kind: 'provider' });
  await say(market.incoming, market, 'incoming', {});
  services.clock.set('2026-06-11T08:00:00Z');
  await insertParty(services, market.declarationId, 'outgoing', late);
  services.clock.set('2026-06-11T09:00:00Z');
  await services.runJobs();
  services.outbox.length = 0;
  for (const _run of [1, 2]) await remindOfPositions(services);
  await services.runJobs();
  const reminded = services.outbox.filter(({ to }) =>
    [market.outgoing, market.incoming, late].some(({ email }) => email === to),
  );
  expect(reminded.map(({ to }) => to)).toEqual([market.outgoing.email]);
  services.clock.set('2026-06-01T09:00:00Z');
});

test('an organisation with several parts chooses for which it answers', async () => {
  const market = await tupeMarket(services);
  const { declarationId, outgoing, partyIds } = market;
  const alone = await found(declarationId);
  expect(chosenParty(alone, outgoing, null)?.id).toBe(partyIds.outgoing);
  const asIncoming = await insertParty(services, declarationId, 'incoming', outgoing);
  const both = await found(declarationId);
  expect(chosenParty(both, outgoing, null)).toBeNull();
  expect(chosenParty(both, outgoing, asIncoming)?.party).toBe('incoming');
  expect(chosenParty(both, outgoing, partyIds.prime), 'not its own').toBeNull();
  const party = chosenParty(both, outgoing, asIncoming) ?? expect.fail();
  await saveAnswer(as(outgoing), both, party, 'jurisdiction', 'NI');
  expect(await readAnswers(services, asIncoming)).toEqual({ jurisdiction: 'NI' });
  expect(await readAnswers(services, partyIds.outgoing)).toEqual({});
});
