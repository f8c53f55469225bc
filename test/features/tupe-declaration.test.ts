import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/features/identity/actor.ts';
import { can } from '#app/features/policies.ts';
import { createDeclaration } from '#app/features/tupe/create-declaration.server.ts';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { moveDeclaration } from '#app/features/tupe/move-declaration.server.ts';
import type { TupeEvent } from '#app/features/tupe/states.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { type TupeMarket, tupeMarket } from '#test/support/tupe.ts';

// Today is Monday 1 June 2026.
let services: TestServices;
let market: TupeMarket;

beforeAll(async () => {
  services = await openTestServices();
  market = await tupeMarket(services);
}, 180_000);
afterAll(() => services.close());

const as = (actor: Actor) => ({ services, actor, formKey: null });
const move = (actor: Actor, id: string, event: TupeEvent, words?: string) =>
  inUnitOfWork(as(actor), (unit) => moveDeclaration(unit, id, event, words));
const found = async (id: string) => {
  const thing = await findDeclaration(services, id);
  if (!thing) throw new Error('There is no such declaration');
  return thing;
};

test('a declaration is seen by its parties and stewards, and by nobody who bids', async () => {
  const thing = await found(market.declarationId);
  const { prime, outgoing, incoming, bidder, steward } = market;
  for (const actor of [prime, outgoing, incoming, steward]) expect(can(actor, 'tupe:view', thing)).toBe(true);
  expect(can(bidder, 'tupe:view', thing)).toBe(false);
  expect(can(outgoing, 'tupe:edit', thing)).toBe(false);
  expect(can(outgoing, 'tupe:act-as-outgoing', thing)).toBe(true);
  expect(can(incoming, 'tupe:act-as-outgoing', thing)).toBe(false);
});

test('what is done while the position is disputed counts once it is settled, and each step is kept', async () => {
  const { declarationId: id, prime, outgoing } = market;
  expect(await move(prime, id, 'conclude_disputed')).toEqual({ ok: true, state: 'disputed' });
  expect(await move(outgoing, id, 'share_pack')).toEqual({ ok: true, state: 'disputed' });
  expect(await move(outgoing, id, 'share_pack')).toEqual({ ok: true, state: 'disputed' });
  expect(await move(prime, id, 'transfer')).toMatchObject({ ok: false, reason: 'no_such_step' });
  expect(await move(prime, id, 'conclude_applies')).toEqual({ ok: true, state: 'workforce_pack_shared' });
  const steps = await services.db.selectFrom('tupe_step').select('event').where('declaration_id', '=', id).execute();
  expect(steps.map(({ event }) => event)).toEqual(['conclude_disputed', 'share_pack', 'conclude_applies']);
});

test('a sub-contract’s declaration is made once, from its opportunity’s, with its provider as incoming', async () => {
  const { prime, incoming } = market;
  const subcontractId = await insertSubcontract(services, {
    primeId: prime.acting.organisationId,
    providerId: incoming.acting.organisationId,
  });
  const make = () =>
    inUnitOfWork(as(prime), async (unit) => ({
      ok: true as const,
      id: await createDeclaration(unit, { subcontractId }),
    }));
  const { id } = await make();
  expect((await make()).id).toBe(id);
  const thing = await found(id);
  expect(thing).toMatchObject({ state: 'not_assessed', subcontractId, opportunityStatus: null });
  expect(thing.parties.map(({ party }) => party)).toEqual(['prime', 'incoming']);
});
