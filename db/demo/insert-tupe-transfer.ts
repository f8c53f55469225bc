import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { snapshotOf } from '#app/features/tupe/snapshot.ts';
import {
  findTupeDeclaration,
  insertTupeDeclaration,
  insertTupeParty,
  tupePartiesOf,
} from '../queries/tupe-declaration.ts';
import type { Database } from '../schema.ts';
import type { TupePartyRow } from '../tables/tupe-declaration.table.ts';
import { insertPastInformation } from './insert-tupe-past.ts';
import { at } from './moment.ts';
import type { TupeStage } from './tupe-stages.ts';
import { stepsOf } from './tupe-steps.ts';

export type NewTransfer = Omit<TupeStage, 'transferIn'> & {
  id: string;
  about: { opportunity_id: string } | { subcontract_id: string };
  services: string;
  site: string;
  begunOn: Temporal.PlainDate;
  transferOn: Temporal.PlainDate | null;
  funder: string | null;
  primeId: string;
  outgoingId: string;
  /** Null on an opportunity. */
  incomingId: string | null;
  primeOwner: string | null;
  outgoingOwner: string | null;
  names: ReadonlyMap<string, string>;
};

const over = ['transferred', 'reconciled', 'closed'];
const payOfOne = 27_500_00;
const redundancyOfOne = 2_100_00;

/** Puts in one declaration with its parties, its steps and its versions. */
export async function insertDemoTransfer(db: Transaction<Database>, transfer: NewTransfer): Promise<void> {
  const { id, begunOn } = transfer;
  await insertTupeDeclaration(db, {
    ...transfer.about,
    ...columnsOf(transfer),
    id,
    prime_id: transfer.primeId,
    state: transfer.state,
    version: 2,
    created_by: transfer.primeOwner,
    created_at: at(begunOn),
    updated_at: at(begunOn.add({ days: 4 })),
  });
  await insertParties(db, transfer);
  await insertVersions(db, transfer);
  const steps = stepsOf(transfer);
  if (over.includes(transfer.state)) await insertPastInformation(db, transfer);
  if (steps.length > 0) await db.insertInto('tupe_step').values(steps).execute();
}

function columnsOf({ headcount, grouping, ...transfer }: NewTransfer) {
  const { counts, claim, reason, special, transferOn, begunOn } = transfer;
  const transferredOn = over.includes(transfer.state) ? transferOn : null;
  const size = headcount > 0 ? headcount : null;
  const isSigned = transfer.state === 'not_applicable';
  return {
    client_name: transfer.funder ?? '',
    services: transfer.services,
    sites: transfer.site ? [`Offices in ${transfer.site}`] : [],
    ...(transfer.site === 'Scotland' ? { calendar: 'scotland' as const } : {}),
    transfer_type: isSigned ? ('none' as const) : ('retender' as const),
    planned_transfer_on: isSigned ? null : (transferOn?.toString() ?? null),
    transferred_on: transferredOn?.toString() ?? null,
    old_contract_ends_on: isSigned ? null : (transferOn?.subtract({ days: 1 }).toString() ?? null),
    grouping_description: grouping,
    headcount: size,
    fte: size && Math.round(size * 0.86 * 100) / 100,
    annual_pay_pence: size && size * payOfOne,
    redundancy_pence: size && size * redundancyOfOne,
    public_origin_count: size && Math.floor(size / 5),
    fair_deal_count: size && Math.floor(size / 7),
    fragmentation_count: size && 1,
    ...(special && transferOn
      ? { special_circumstances: special, special_circumstances_at: at(transferOn.subtract({ days: 6 })) }
      : {}),
    ...(counts
      ? {
          transferred_count: counts[0],
          objected_count: counts[1],
          dismissed_count: counts[2],
          disputed_count: counts[3],
        }
      : {}),
    ...(claim && transferOn ? { claim_opened_on: transferOn.add({ days: 70 }).toString(), claim_words: claim } : {}),
    ...(isSigned
      ? {
          not_applicable_reason: reason ?? 'This is new work: no one does it now.',
          not_applicable_by: transfer.primeOwner,
          not_applicable_at: at(begunOn.add({ days: 5 })),
          counter_signed_by: transfer.outgoingOwner,
          counter_signed_organisation_id: transfer.outgoingId,
          counter_signed_at: at(begunOn.add({ days: 8 })),
        }
      : {}),
  };
}

async function insertParties(db: Transaction<Database>, transfer: NewTransfer): Promise<void> {
  const { id, begunOn, funder, primeId, outgoingId, incomingId, primeOwner } = transfer;
  const add = (party: TupePartyRow['party'], organisationId: string | null, name: string) =>
    insertTupeParty(db, {
      declaration_id: id,
      party,
      organisation_id: organisationId,
      name,
      added_by: primeOwner,
      added_at: at(begunOn),
      ended_at: null,
    });
  const nameOf = (organisationId: string) => transfer.names.get(organisationId) ?? '';
  if (funder) await add('funder', null, funder);
  await add('prime', primeId, nameOf(primeId));
  await add('outgoing', outgoingId, nameOf(outgoingId));
  if (incomingId) await add('incoming', incomingId, nameOf(incomingId));
}

async function insertVersions(db: Transaction<Database>, transfer: NewTransfer): Promise<void> {
  const { id, begunOn, primeId, primeOwner, headcount } = transfer;
  const row = await findTupeDeclaration(db, id);
  if (!row) return;
  const parties = await tupePartiesOf(db, id);
  const named = parties.map(({ organisation_id, ...party }) => ({ ...party, organisationId: organisation_id }));
  const first = { ...row, headcount: headcount > 0 ? headcount - 1 : null, fte: null, grouping_description: '' };
  const by = { declaration_id: id, made_by: primeOwner, made_by_organisation_id: primeId };
  await db
    .insertInto('tupe_declaration_version')
    .values([
      { ...by, version: 1, snapshot: snapshotOf(first, named), reason: 'Begun', made_at: at(begunOn) },
      {
        ...by,
        version: 2,
        snapshot: snapshotOf(row, named),
        reason: 'The outgoing provider described its team',
        made_at: at(begunOn.add({ days: 4 })),
      },
    ])
    .execute();
}
