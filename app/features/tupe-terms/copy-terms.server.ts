import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { assumptionsOf, replaceAssumption } from '#db/queries/tupe-cost.ts';
import { indemnitiesOf, insertIndemnity } from '#db/queries/tupe-indemnity.ts';
import { insertPensionGroup, pensionGroupsOf } from '#db/queries/tupe-pension.ts';
import type { Party } from '../tupe/domain.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { tellPromisesWait } from './tell-sides.server.ts';

/**
 * Takes the terms of the declaration of an opportunity over to that of a sub-contract: the assumption that stands, the pensions
 * and the promises, now that it is known who comes in. Nobody has agreed to any of them there yet, and both sides are asked.
 * Does nothing where the new declaration has promises already.
 */
export async function copyTerms(unit: UnitOfWork, fromId: string, toId: string): Promise<void> {
  const from = await findDeclaration(unit.db, fromId);
  const to = await findDeclaration(unit.db, toId);
  if (!from || !to || (await indemnitiesOf(unit.db, toId)).length > 0) return;
  await copyAssumption(unit, fromId, toId);
  await copyPensions(unit, from, to);
  await copyPromises(unit, from, to);
}

/** The same for a declaration that was made from another one; nothing for one that stands alone. */
export async function copyTermsOfParent(unit: UnitOfWork, declarationId: string): Promise<void> {
  const thing = await findDeclaration(unit.db, declarationId);
  if (thing?.row.parent_id) await copyTerms(unit, thing.row.parent_id, declarationId);
}

async function copyAssumption(unit: UnitOfWork, fromId: string, toId: string): Promise<void> {
  const [standing] = await assumptionsOf(unit.db, fromId);
  if (!standing) return;
  const { amount_pence, basis, inputs, rates_version, set_by } = standing;
  await replaceAssumption(unit.db, {
    declaration_id: toId,
    amount_pence,
    basis,
    inputs: { ...inputs, lots: {} },
    rates_version,
    set_by,
    set_at: unit.now,
    replaced_at: null,
  });
}

async function copyPensions(unit: UnitOfWork, from: TupeThing, to: TupeThing): Promise<void> {
  for (const { id: _id, position: _position, ...group } of await pensionGroupsOf(unit.db, from.id))
    await insertPensionGroup(unit.db, {
      ...group,
      declaration_id: to.id,
      deficit_borne_by: group.deficit_borne_by && partyLike(from, to, group.deficit_borne_by),
      updated_at: unit.now,
    });
}

async function copyPromises(unit: UnitOfWork, from: TupeThing, to: TupeThing): Promise<void> {
  const copied = [];
  for (const { id: _id, ...promise } of await indemnitiesOf(unit.db, from.id)) {
    const giver_party_id = sideIn(from, to, promise.giver, promise.giver_party_id);
    const receiver_party_id = sideIn(from, to, promise.receiver, promise.receiver_party_id);
    // A party that is none of the new declaration gives and takes nothing in it.
    if (!giver_party_id || !receiver_party_id || giver_party_id === receiver_party_id) continue;
    const row = { ...promise, declaration_id: to.id, giver_party_id, receiver_party_id, version: 1 };
    await insertIndemnity(unit.db, { ...row, proposed_at: unit.now, updated_at: unit.now });
    copied.push(row);
  }
  await tellPromisesWait(unit, to, copied);
}

function sideIn(from: TupeThing, to: TupeThing, side: Party, partyId: string | null): string | null {
  const incoming = to.parties.find(({ party }) => party === 'incoming')?.id ?? null;
  return partyId === null || side === 'incoming' ? incoming : partyLike(from, to, partyId);
}

/** The party of the new declaration that has the same part and is the same organisation. */
function partyLike(from: TupeThing, to: TupeThing, partyId: string): string | null {
  const before = from.parties.find(({ id }) => id === partyId);
  const same = to.parties.find(
    ({ party, organisationId, name }) =>
      party === before?.party &&
      (organisationId === null ? name === before.name : organisationId === before.organisationId),
  );
  return same?.id ?? null;
}
