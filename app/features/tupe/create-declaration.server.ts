import type { Insertable } from 'kysely';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { findSubcontract } from '#db/queries/subcontract.ts';
import {
  type About,
  insertTupeDeclaration,
  insertTupeParty,
  insertTupeVersion,
  primeAndFunderOf,
  tupeDeclarationOf,
} from '#db/queries/tupe-declaration.ts';
import type { TupeDeclarationTable } from '#db/tables/tupe-declaration.table.ts';
import { copyOf } from './columns.ts';
import { findDeclaration, findDeclarationOf } from './find-declaration.server.ts';
import { keepPlan } from './keep-plan.server.ts';
import type { TupeParty } from './policy.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * Makes the declaration of an opportunity, with its prime and its funder, or that of a sub-contract, copied from its
 * opportunity's with its provider as incoming. Where there is one already, that one stands.
 * @returns its id @throws when the opportunity or the sub-contract is unknown
 */
export async function createDeclaration(unit: UnitOfWork, about: About): Promise<string> {
  const known = await tupeDeclarationOf(unit.db, about);
  if (known) return known;
  const id =
    'opportunityId' in about
      ? await ofOpportunity(unit, about.opportunityId)
      : await ofSubcontract(unit, about.subcontractId);
  if (!id) throw new Error('A declaration is about an opportunity or a sub-contract that is there');
  return id;
}

async function ofOpportunity(unit: UnitOfWork, opportunityId: string): Promise<string | null> {
  const origin = await primeAndFunderOf(unit.db, opportunityId);
  if (!origin) return null;
  const funder = origin.funder ?? '';
  const row = { opportunity_id: opportunityId, prime_id: origin.prime_id, client_name: funder };
  return begin(unit, { opportunityId }, row, [
    ...(funder ? [{ party: 'funder', organisationId: null, name: funder } as const] : []),
    { party: 'prime', organisationId: origin.prime_id, name: origin.prime_name },
  ]);
}

async function ofSubcontract(unit: UnitOfWork, subcontractId: string): Promise<string | null> {
  const subcontract = await findSubcontract(unit.db, subcontractId);
  const origin = subcontract && (await primeAndFunderOf(unit.db, subcontract.opportunity_id));
  if (!subcontract || !origin) return null;
  const parent = await findDeclarationOf(unit.db, { opportunityId: subcontract.opportunity_id });
  const copied = parent ? copyOf(parent.row) : { client_name: origin.funder ?? '' };
  const prime = { party: 'prime', organisationId: origin.prime_id, name: origin.prime_name } as const;
  const before = parent ? parent.parties.filter(({ party }) => party !== 'incoming') : [prime];
  const row = {
    ...copied,
    subcontract_id: subcontractId,
    parent_id: parent?.id ?? null,
    prime_id: subcontract.prime_id,
  };
  return begin(unit, { subcontractId }, row, [
    ...before,
    { party: 'incoming', organisationId: subcontract.provider_id, name: subcontract.provider_name },
  ]);
}

type NewDeclaration = Partial<Insertable<TupeDeclarationTable>> & { prime_id: string };

async function begin(unit: UnitOfWork, about: About, row: NewDeclaration, named: readonly Omit<TupeParty, 'id'>[]) {
  const { db, now, by } = unit;
  const id = await insertTupeDeclaration(db, {
    ...row,
    created_by: by.personId,
    created_at: now,
    updated_at: now,
  });
  // Somebody else was quicker by a moment.
  if (!id) return tupeDeclarationOf(db, about);
  for (const { party, organisationId, name } of named)
    await insertTupeParty(db, {
      declaration_id: id,
      party,
      organisation_id: organisationId,
      name,
      added_by: by.personId,
      added_at: now,
      ended_at: null,
    });
  const thing = await findDeclaration(db, id);
  if (!thing) return null;
  await insertTupeVersion(db, {
    declaration_id: id,
    version: 1,
    snapshot: snapshotOf(thing.row, thing.parties),
    reason: row.parent_id ? 'Begun from the declaration of the opportunity' : 'Begun',
    made_by: by.personId,
    made_by_organisation_id: by.organisationId,
    made_at: now,
  });
  await unit.audit('create', 'tupe_declaration', id, {}, row.prime_id);
  await keepPlan(unit, thing.row, '');
  return id;
}
