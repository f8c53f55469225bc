import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { snapshotOf } from '#app/features/tupe/snapshot.ts';
import type { TupeState } from '#app/features/tupe/states.ts';
import { positions, stanceOf } from '#app/features/tupe-positions/positions.ts';
import { legalDay } from '#app/features/working-days/legal-day.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';
import { at } from './moment.ts';
import { demoId } from './random.ts';

type Undeclared = Awaited<ReturnType<typeof undeclared>>[number];
type Party = { party: 'funder' | 'prime' | 'outgoing'; name: string; organisationId: string | null };

/**
 * Puts in the declarations of all other opportunities, of which their prime alone has spoken: nothing is published without one. Those
 * that came to nothing ended with them; those that were awarded know who employs the staff, and lead to the sub-contract's.
 */
export async function insertTupeOfPrimes(db: Transaction<Database>, today: Temporal.PlainDate): Promise<void> {
  const opportunities = await undeclared(db);
  const rows = opportunities.map((opportunity) => declarationOf(opportunity, today));
  const declarations = await db.insertInto('tupe_declaration').values(rows).returningAll().execute();
  const byId = new Map(declarations.map((row) => [row.id, row]));
  const made = opportunities.flatMap((opportunity) => {
    const row = byId.get(idOf(opportunity));
    return row ? [{ opportunity, row, parties: partiesOf(opportunity) }] : [];
  });
  await db.insertInto('tupe_party').values(made.flatMap(partyRows)).execute();
  await db.insertInto('tupe_position').values(made.flatMap(positionRows)).execute();
  await db.insertInto('tupe_declaration_version').values(made.map(versionRow)).execute();
  await db.insertInto('tupe_step').values(made.flatMap(stepRows)).execute();
  await sql`
    update tupe_declaration set parent_id = parent.id
    from subcontract join tupe_declaration parent on parent.opportunity_id = subcontract.opportunity_id
    where tupe_declaration.subcontract_id = subcontract.id`.execute(db);
}

function undeclared(db: Transaction<Database>) {
  return db
    .selectFrom('opportunity')
    .innerJoin('organisation as prime', 'prime.id', 'opportunity.organisation_id')
    .leftJoin('head_contract', 'head_contract.id', 'opportunity.head_contract_id')
    .leftJoin('subcontract', 'subcontract.opportunity_id', 'opportunity.id')
    .leftJoin('tupe_declaration as carried', 'carried.subcontract_id', 'subcontract.id')
    .leftJoin('tupe_party as giver', (join) =>
      join.onRef('giver.declaration_id', '=', 'carried.id').on('giver.party', '=', 'outgoing'),
    )
    .leftJoin('tupe_declaration as own', 'own.opportunity_id', 'opportunity.id')
    .distinctOn('opportunity.id')
    .where('own.id', 'is', null)
    .where('opportunity.tupe_position', 'is not', null)
    .select([
      'opportunity.id',
      'opportunity.title',
      'opportunity.status',
      'opportunity.tupe_position as position',
      'opportunity.tupe_said_by as saidBy',
      'opportunity.tupe_reason as reason',
      'opportunity.withdrawn_reason as withdrawnReason',
      'opportunity.published_at as publishedAt',
      'prime.id as primeId',
      'prime.name as primeName',
      'head_contract.funder',
      'subcontract.id as subcontractId',
      'giver.organisation_id as giverId',
      'giver.name as giverName',
    ])
    .orderBy('opportunity.id')
    .orderBy('subcontract.id')
    .orderBy('giver.id')
    .execute();
}

const idOf = ({ id }: Pick<Undeclared, 'id'>) => demoId('tupe', id);

/** Whether its prime expects staff to transfer: what one party says nobody contradicts. */
function isExpected(opportunity: Undeclared): boolean {
  const position = positionOf(opportunity);
  return position !== null && stanceOf(position) === 'yes';
}

const positionOf = ({ position }: Undeclared) => positions.find((known) => known === position) ?? null;

function endedBecause({ status, withdrawnReason, subcontractId }: Undeclared): string | null {
  if (status === 'withdrawn') return `The opportunity was withdrawn: ${withdrawnReason ?? ''}`;
  return status === 'decided' && subcontractId === null ? 'Decided without an award' : null;
}

/** Three days before it was published its prime had said what it thinks. */
function begunAt({ publishedAt }: Undeclared, today: Temporal.PlainDate): Date {
  return at((publishedAt ? legalDay(publishedAt) : today).subtract({ days: 3 }));
}

function declarationOf(opportunity: Undeclared, today: Temporal.PlainDate) {
  const begun = begunAt(opportunity, today);
  const aborted_reason = endedBecause(opportunity);
  const state: TupeState = aborted_reason ? 'aborted' : isExpected(opportunity) ? 'applies' : 'assessing';
  return {
    id: idOf(opportunity),
    opportunity_id: opportunity.id,
    prime_id: opportunity.primeId,
    client_name: opportunity.funder ?? '',
    services: opportunity.title ?? '',
    state,
    aborted_reason,
    version: 1,
    created_at: begun,
    updated_at: begun,
  };
}

function partiesOf({ funder, primeName, primeId, giverId, giverName }: Undeclared): Party[] {
  return [
    ...(funder ? [{ party: 'funder' as const, name: funder, organisationId: null }] : []),
    { party: 'prime', name: primeName, organisationId: primeId },
    ...(giverName ? [{ party: 'outgoing' as const, name: giverName, organisationId: giverId }] : []),
  ];
}

type Made = { opportunity: Undeclared; row: TupeDeclarationRow; parties: Party[] };
const partyId = ({ id }: TupeDeclarationRow, { party }: Party) => demoId('tupe party', id, party);

function partyRows({ row, parties }: Made) {
  return parties.map((party) => ({
    id: partyId(row, party),
    declaration_id: row.id,
    party: party.party,
    organisation_id: party.organisationId,
    name: party.name,
    added_by: null,
    added_at: row.created_at,
    ended_at: null,
  }));
}

function positionRows({ opportunity, row, parties }: Made) {
  const { reason, saidBy } = opportunity;
  const position = positionOf(opportunity);
  const prime = parties.find(({ party }) => party === 'prime');
  if (!prime || position === null) return [];
  return [
    {
      declaration_id: row.id,
      party_id: partyId(row, prime),
      position,
      basis: reason ?? '',
      answers: {},
      advice_reference: null,
      said_by: saidBy ?? prime.name,
      source: null,
      stated_by: null,
      stated_by_organisation_id: prime.organisationId,
      stated_at: row.created_at,
      superseded_at: null,
    },
  ];
}

function versionRow({ row, parties }: Made) {
  const named = parties.map((party) => ({ ...party, id: partyId(row, party) }));
  return {
    declaration_id: row.id,
    version: 1,
    snapshot: snapshotOf(row, named),
    reason: 'Begun',
    made_by: null,
    made_by_organisation_id: row.prime_id,
    made_at: row.created_at,
  };
}

function stepRows({ opportunity, row }: Made) {
  const by = { declaration_id: row.id, made_by: null, made_by_organisation_id: row.prime_id, made_at: row.created_at };
  const said: TupeState = isExpected(opportunity) ? 'applies' : 'assessing';
  return [
    { ...by, event: 'begin', from_state: 'not_assessed', to_state: 'assessing', words: '' },
    ...(said === 'applies'
      ? [{ ...by, event: 'conclude_applies', from_state: 'assessing', to_state: said, words: '' }]
      : []),
    ...(row.aborted_reason
      ? [{ ...by, event: 'abort', from_state: said, to_state: 'aborted', words: row.aborted_reason }]
      : []),
  ];
}
