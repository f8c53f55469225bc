import { expect, test } from 'vitest';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { moveTransfer } from '#app/features/tupe-dates/plan-transfer.server.ts';
import { askAboutUndeclared } from '#app/features/tupe-oversight/ask-undeclared.server.ts';
import { escalateTransfer, readEscalation } from '#app/features/tupe-oversight/escalate.server.ts';
import { exportOversight } from '#app/features/tupe-oversight/export-oversight.server.ts';
import { oversightFilter } from '#app/features/tupe-oversight/filter.ts';
import { readOversight } from '#app/features/tupe-oversight/read-oversight.server.ts';
import { oversightAnswer } from '#app/features/tupe-oversight/schema.ts';
import { addMember } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { insertDeclaration, insertParty, tupeMarket } from '#test/support/tupe.ts';
import { asActor } from './decisions.fixtures.ts';

const read = async (services: TestServices, query: string) =>
  oversightAnswer.parse(await readOversight(services, oversightFilter(new URLSearchParams(query)), 1));

const insertPosition = (
  { db, clock }: TestServices,
  declaration_id: string,
  party_id: string,
  position: 'unlikely' | 'under_advice',
) =>
  db
    .insertInto('tupe_position')
    .values({
      declaration_id,
      party_id,
      position,
      basis: 'New work',
      answers: {},
      advice_reference: null,
      said_by: 'Our solicitor',
      source: null,
      stated_by: null,
      stated_by_organisation_id: null,
      stated_at: new Date(clock.now().epochMilliseconds),
      superseded_at: null,
    })
    .execute();

test('stewards see what is undeclared, disputed, overdue, overlapping and excused, and people in no small number', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const market = await tupeMarket(services, { columns: { headcount: 4 } });
  const { declarationId, prime, incoming, outgoing, steward } = market;
  const primeId = prime.acting.organisationId;
  const providerId = incoming.acting.organisationId;
  const another = async (columns: Partial<Parameters<typeof insertDeclaration>[1]>) => {
    const subcontract_id = await insertSubcontract(services, { primeId, providerId });
    const id = await insertDeclaration(services, { prime_id: primeId, subcontract_id, ...columns });
    await insertParty(services, id, 'prime', prime);
    await insertParty(services, id, 'outgoing', outgoing);
    await insertParty(services, id, 'incoming', incoming);
    return id;
  };
  const disputed = await another({ state: 'disputed', headcount: 8, jurisdiction: 'NI' });
  const excused = await another({
    headcount: null,
    special_circumstances: 'The list of staff is in dispute',
    old_contract_ends_on: '2026-10-31',
  });
  const undeclaredId = await insertSubcontract(services, { primeId, providerId, signed_on: '2026-05-01' });
  // A signed sub-contract on whose declaration its prime alone has said something.
  const said = async (position: 'unlikely' | 'under_advice') => {
    const id = await another({ state: 'assessing', headcount: null, planned_transfer_on: null });
    const found = (await findDeclaration(services, id)) ?? expect.fail();
    const subcontractId = found.subcontractId ?? expect.fail();
    await db.updateTable('subcontract').set({ signed_on: '2026-05-02' }).where('id', '=', subcontractId).execute();
    await insertPosition(services, id, found.parties.find(({ party }) => party === 'prime')?.id ?? '', position);
    return subcontractId;
  };
  const [unlikely, waiting] = [await said('unlikely'), await said('under_advice')];
  await db
    .insertInto('tupe_step')
    .values({
      declaration_id: disputed,
      event: 'conclude_disputed',
      from_state: 'assessing',
      to_state: 'disputed',
      made_by: null,
      made_by_organisation_id: null,
      made_at: new Date('2026-05-01T08:00:00Z'),
    })
    .execute();
  for (const id of [declarationId, excused])
    expect(
      await moveTransfer(asActor(services, prime), { declarationId: id, transferOn: '2026-10-01', reason: '' }),
    ).toMatchObject({ ok: true });

  const dates = await read(services, 'show=dates');
  expect(dates.counts).toMatchObject({ dates: 3, disputed: 1, eli: 0, overlaps: 1, exceptions: 1 });
  expect(dates.months).toEqual([{ month: '2026-10-01', transfers: 3 }]);
  expect(dates.transfers.find((row) => row.declarationId === declarationId)).toMatchObject({
    people: null,
    peopleWords: 'Fewer than 5',
    outgoing: [outgoing.acting.organisationName],
  });
  expect((await read(services, 'show=disputed')).transfers).toMatchObject([
    { declarationId: disputed, disputedSince: '2026-05-01', disputedDays: 31, people: 10 },
  ]);
  expect((await read(services, 'show=disputed&nation=GB')).transfers).toEqual([]);
  expect((await read(services, 'show=overlaps')).transfers.map((row) => row.declarationId)).toEqual([excused]);
  expect((await read(services, 'show=exceptions')).transfers).toMatchObject([
    { declarationId: excused, specialCircumstances: 'The list of staff is in dispute', people: null },
  ]);
  expect((await read(services, 'show=undeclared')).undeclared).toContainEqual(
    expect.objectContaining({ kind: 'subcontract', id: undeclaredId, since: '2026-05-01', primeId }),
  );
  const ids = (await read(services, 'show=undeclared')).undeclared.map(({ id }) => id);
  expect(
    [unlikely, waiting].map((id) => ids.includes(id)),
    'who waits for advice has declared nothing',
  ).toEqual([false, true]);
  const ask = () =>
    askAboutUndeclared(asActor(services, steward), { kind: 'subcontract', id: undeclaredId }, 'Why is it undeclared?');
  const asked = await ask();
  const caseId = asked.ok ? asked.caseId : expect.fail();
  expect((await read(services, 'show=undeclared')).undeclared).toContainEqual(
    expect.objectContaining({ id: undeclaredId, caseId, isCaseOpen: true, askedOn: '2026-06-01' }),
  );
  // Asked again, in the same case.
  expect(await ask()).toEqual(asked);
  const steps = await db.selectFrom('case_step').select('kind').where('case_id', '=', caseId).execute();
  expect(steps.map(({ kind }) => kind).sort()).toEqual(['asked', 'opened']);
  const people = (await read(services, 'show=people')).people;
  expect(people.filter(({ by }) => by === 'programme').map((line) => line.peopleWords)).toEqual(['About 10']);
  expect(JSON.stringify(people)).not.toContain('12');

  // From the day after the last day information is overdue, save where it is excused.
  services.clock.set('2026-09-03T23:00:00Z');
  expect((await read(services, 'show=eli')).transfers.map((row) => row.declarationId)).toEqual([declarationId]);
  const csv = await exportOversight(services, oversightFilter(new URLSearchParams('show=eli')));
  expect(csv).toContain('Fewer than 5');
  expect(csv.trim().split('\r\n')).toHaveLength(2);

  // A case about whoever owes it; never by a steward who belongs to a party.
  const thing = (await findDeclaration(services, declarationId)) ?? expect.fail();
  expect((await readEscalation(services, thing)).choices.map(({ party }) => party)).toEqual([
    'prime',
    'outgoing',
    'incoming',
  ]);
  const escalation = { partyId: market.partyIds.outgoing, severity: 'major', reason: 'Nothing was given' } as const;
  const escalate = () => escalateTransfer(asActor(services, steward), declarationId, escalation);
  const opened = await escalate();
  expect(opened).toMatchObject({ ok: true });
  const { organisationId } = outgoing.acting;
  const cases = db.selectFrom('conduct_case').select('reason').where('organisation_id', '=', organisationId);
  expect(await cases.execute()).toEqual([{ reason: 'Nothing was given' }]);
  expect(await escalate()).toEqual(opened);
  await addMember(services, primeId, steward.personId, 'viewer');
  expect(await escalate()).toEqual({ ok: false, reason: 'has_interest' });
});
