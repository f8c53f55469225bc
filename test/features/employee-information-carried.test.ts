import { expect, test } from 'vitest';
import { letAwardsTakeEffect } from '#app/features/decisions/take-effect.server.ts';
import { answerCarried } from '#app/features/employee-information/answer-carried.server.ts';
import { eliItems } from '#app/features/employee-information/domain.ts';
import { giveInformation } from '#app/features/employee-information/give-information.server.ts';
import { keepInformationClock } from '#app/features/employee-information/information-clock.server.ts';
import { readInformation } from '#app/features/employee-information/read-information.server.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { findDeclarationOf } from '#app/features/tupe/find-declaration.server.ts';
import { beginForSubcontract } from '#app/features/tupe-hub/begin-for-subcontract.server.ts';
import { tupeFactsOf } from '#db/queries/tupe-facts.ts';
import { partyProgressOf } from '#db/queries/tupe-progress.ts';
import { personActing } from '#test/support/actors.ts';
import { answeredMarket } from '#test/support/decided-market.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest } from '#test/support/services.ts';
import { insertDeclaration, insertParty, tupeMarket } from '#test/support/tupe.ts';
import { give as decide } from './decisions.fixtures.ts';
import { answers, asActor, give, namedReader, tryToOpen } from './employee-information.fixtures.ts';

const list = 'Name,Age\nSam Example,41';

test('what was given for an opportunity counts for its sub-contract, and is opened there once its giver says for whom', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const market = await tupeMarket(services);
  await give(services, market);
  const winner = await personActing(services, { kind: 'provider' });
  const primeId = market.prime.acting.organisationId;
  const award = async (person: typeof winner) => {
    const providerId = person.acting.organisationId;
    const subcontractId = await insertSubcontract(services, { primeId, providerId });
    const ofOpportunity = { opportunity_id: market.opportunityId };
    await db.updateTable('subcontract').set(ofOpportunity).where('id', '=', subcontractId).execute();
    const begun = await beginForSubcontract(asActor(services, market.prime), subcontractId);
    return { ...market, declarationId: begun.declarationId, incoming: person };
  };
  const [own, other] = [await award(winner), await award(market.incoming)];
  const informationOn = async ({ declarationId }: typeof own) =>
    (await db.selectFrom('employee_information').selectAll().where('declaration_id', '=', declarationId).execute())[0];
  const givenOn = async ({ declarationId }: typeof own) =>
    (await partyProgressOf(db, [declarationId])).flatMap(({ party, eliGivenOn }) =>
      party === 'outgoing' ? [eliGivenOn] : [],
    );
  // The incoming provider of the opportunity could open it before the award, and goes on: it was given to them on that day.
  expect(await givenOn(other)).toEqual(['2026-06-01']);
  expect((await informationOn(other))?.released_at).not.toBeNull();
  const id = (await informationOn(own))?.id ?? '';
  const reader = await namedReader(services, own);
  expect(await tryToOpen(services, own, id, reader)).toBe('gone');
  expect((await tupeFactsOf(db, own.declarationId)).listed.size).toBe(0);
  expect(await givenOn(own), 'to somebody else it is not given yet').toEqual([null]);

  const answer = (person: typeof winner, isForThem: boolean) =>
    answerCarried(asActor(services, person), own.declarationId, isForThem);
  const nothing = { ok: false, reason: 'nothing' };
  expect(await answer(winner, true)).toEqual(nothing);
  services.clock.set('2026-06-15T08:00:00Z');
  expect(await answer(market.outgoing, true)).toEqual({ ok: true, isOpen: true });
  expect(await answer(market.outgoing, false)).toEqual(nothing);
  expect(await givenOn(own)).toEqual(['2026-06-15']);
  expect(await tryToOpen(services, own, id, reader)).toBe(list);
  expect(await tryToOpen(services, own, id, await namedReader(services, market))).toBe('gone');

  // An update on the opportunity waits here; too old to be opened, it is refused, and what was opened stays until the source is deleted.
  await give(services, market, { as_at: '2026-06-02' });
  services.clock.set('2026-06-17T08:00:00Z');
  expect(await answer(market.outgoing, true)).toEqual({ ok: false, reason: 'too_old' });
  expect(await answer(market.outgoing, false)).toEqual({ ok: true, isOpen: false });
  services.clock.set('2027-01-31T08:00:00Z');
  await keepInformationClock(services);
  await services.runJobs();
  const rows = await db.selectFrom('employee_information').selectAll().where('sequence', '=', 1).execute();
  expect(rows.map(({ deletion_proof: proof }) => [proof?.how, typeof proof?.file_removed_at])).toEqual(
    Array.from({ length: 3 }, () => ['key_destroyed', 'string']),
  );
});

test('what was given for an opportunity goes with its award: it waits there, updates too, until its giver answers', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const won = await answeredMarket(services, { answers: 1 });
  const { opportunityId } = won.opportunity;
  const [incoming] = won.answers.map(({ provider }) => provider);
  const outgoing = await personActing(services, { kind: 'provider' });
  const primeId = won.prime.acting.organisationId;
  const declarationId = await insertDeclaration(services, { prime_id: primeId, opportunity_id: opportunityId });
  await insertParty(services, declarationId, 'prime', won.prime);
  await insertParty(services, declarationId, 'outgoing', outgoing);
  const giveOn = (as_at: string) =>
    giveInformation(asActor(services, outgoing), declarationId, answers(list, { as_at, delete_on: '2027-01-31' }));
  expect(await decide(services, won, 0, 'award')).toEqual({ ok: true });
  services.clock.set('2026-07-16T08:00:00Z');
  expect(await giveOn('2026-07-14')).toMatchObject({ ok: true });
  services.clock.set('2026-07-17T08:00:00Z');
  expect(await letAwardsTakeEffect(services)).toBe(1);

  const subcontract = await db.selectFrom('subcontract').select('id').executeTakeFirstOrThrow();
  const declared = await findDeclarationOf(db, { subcontractId: subcontract.id });
  if (!declared || !incoming) throw new Error('The award began no declaration');
  expect(declared.row.parent_id).toBe(declarationId);
  await services.runJobs();
  const told = services.outbox.filter(({ subject }) => subject.startsWith('Employee information')).map(({ to }) => to);
  expect(told).toEqual(expect.arrayContaining([outgoing.email, incoming.email]));

  expect(await giveOn('2026-07-16')).toMatchObject({ ok: true });
  const read = async (person: Person) => {
    const { pieces, givers, may } = await readInformation(services, person, declared);
    const seen = pieces.map(({ sequence, carried, updatedBy }) => [sequence, carried, updatedBy?.sequence ?? null]);
    return { seen, waits: givers.map(({ waiting }) => waiting.length), mayAnswer: may.answer };
  };
  const waiting = [
    [1, 'withheld', null],
    [2, 'withheld', null],
  ];
  for (const [person, mayAnswer] of [
    [outgoing, true] as const,
    [incoming, false] as const,
    [won.prime, false] as const,
  ])
    expect(await read(person)).toEqual({ seen: waiting, waits: [eliItems.length], mayAnswer });

  expect(await answerCarried(asActor(services, outgoing), declared.id, true)).toEqual({ ok: true, isOpen: true });
  const open = [
    [1, 'open', 2],
    [2, 'open', null],
  ];
  expect(await read(incoming)).toEqual({ seen: open, waits: [0], mayAnswer: false });
});
