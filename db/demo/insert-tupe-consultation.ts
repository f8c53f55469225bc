import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { milestones } from '#app/features/tupe/states.ts';
import { informItems } from '#app/features/tupe-consultation/items.ts';
import { nothingRecorded } from '../queries/tupe-consultation.ts';
import type { Database } from '../schema.ts';
import type { TupePartyRow } from '../tables/tupe-declaration.table.ts';
import { insertMeasuresLetter, type Part, type Transfer } from './insert-measures-letter.ts';
import { at } from './moment.ts';

/**
 * Puts in how far informing and consulting is. In the transfer that is about five weeks away the measures letter has come, the
 * outgoing provider told most of it and talks with representatives, and has not told what agency workers there are. Where staff
 * have transferred all was told.
 */
export async function insertTupeConsultation(db: Transaction<Database>, today: Temporal.PlainDate): Promise<void> {
  const transfers = await db
    .selectFrom('tupe_declaration')
    .select(['id', 'services', 'sites', 'planned_transfer_on', 'state'])
    .where('planned_transfer_on', 'is not', null)
    .orderBy('planned_transfer_on')
    .orderBy('id')
    .execute();
  const parties = await db.selectFrom('tupe_party').selectAll().where('ended_at', 'is', null).execute();
  const partiesOf = ({ id }: Transfer) => parties.filter(({ declaration_id }) => declaration_id === id);
  const isNear = ({ planned_transfer_on: on, state }: Transfer) =>
    on !== null &&
    on >= today.add({ days: 28 }).toString() &&
    on <= today.add({ days: 45 }).toString() &&
    milestones.some((milestone) => milestone === state);
  const near = transfers.find(isNear);
  if (near) await insertRunning(db, near, partiesOf(near), today);
  for (const transfer of transfers.filter(({ state }) => over.includes(state)))
    await insertToldInFull(db, transfer, partiesOf(transfer));
}

const over: readonly Transfer['state'][] = ['transferred', 'reconciled', 'closed'];

async function insertRunning(
  db: Transaction<Database>,
  transfer: Transfer,
  parties: TupePartyRow[],
  today: Temporal.PlainDate,
): Promise<void> {
  const outgoing = parties.find(({ party }) => party === 'outgoing');
  const incoming = parties.find(({ party }) => party === 'incoming');
  if (!outgoing) return;
  const letterId = incoming ? await insertMeasuresLetter(db, { transfer, party: incoming, today }, parties) : null;
  await insertRecord(db, { transfer, party: outgoing, today });
  await insertTold(db, { transfer, party: outgoing, today }, letterId);
  await insertLog(db, { transfer, party: outgoing, today });
}

/** A union was told all of it, seven weeks before the transfer; nobody at the incoming provider was affected. */
async function insertToldInFull(db: Transaction<Database>, transfer: Transfer, parties: TupePartyRow[]): Promise<void> {
  const on = Temporal.PlainDate.from(transfer.planned_transfer_on ?? '').subtract({ days: 49 });
  for (const { id, party } of parties) {
    if (party !== 'outgoing' && party !== 'incoming') continue;
    const isOutgoing = party === 'outgoing';
    await db
      .insertInto('tupe_consultation')
      .values({
        ...nothingRecorded,
        party_id: id,
        declaration_id: transfer.id,
        has_affected_staff: isOutgoing,
        measures_envisaged: isOutgoing ? false : null,
        route: isOutgoing ? 'union' : null,
        union_name: isOutgoing ? 'Unison' : null,
        updated_by: null,
        updated_at: at(on),
      })
      .execute();
    if (!isOutgoing) continue;
    await db
      .insertInto('tupe_informed')
      .values({
        party_id: id,
        recipients: 'Unison, regional office',
        how: 'letter',
        informed_on: on.toString(),
        items: [...informItems],
        recorded_by: null,
        recorded_at: at(on),
        withdrawn_at: null,
        withdrawn_reason: null,
      })
      .execute();
  }
}

async function insertRecord(db: Transaction<Database>, { transfer, party, today }: Part): Promise<void> {
  await db
    .insertInto('tupe_consultation')
    .values({
      ...nothingRecorded,
      party_id: party.id,
      declaration_id: transfer.id,
      has_affected_staff: true,
      measures_envisaged: false,
      route: 'elected',
      representatives: 3,
      election_called_on: today.subtract({ days: 32 }).toString(),
      election_held_on: today.subtract({ days: 18 }).toString(),
      starts_on: today.subtract({ days: 9 }).toString(),
      updated_by: null,
      updated_at: at(today.subtract({ days: 9 })),
    })
    .execute();
}

async function insertTold(db: Transaction<Database>, { party, today }: Part, letterId: string | null): Promise<void> {
  const first = today.subtract({ days: 15 });
  const second = today.subtract({ days: 10 });
  const agency = informItems.filter((item) => item.startsWith('agency'));
  const recorded = { party_id: party.id, recorded_by: null, withdrawn_at: null, withdrawn_reason: null };
  await db
    .insertInto('tupe_informed')
    .values([
      {
        ...recorded,
        recipients: 'The 3 elected representatives',
        how: 'letter',
        informed_on: first.toString(),
        items: informItems.filter((item) => !agency.includes(item) && item !== 'transferee_measures'),
        recorded_at: at(first),
      },
      {
        ...recorded,
        recipients: 'The 3 elected representatives',
        how: 'meeting',
        informed_on: second.toString(),
        items: ['transferee_measures'],
        letter_ids: letterId ? [letterId] : [],
        recorded_at: at(second, 15),
      },
    ])
    .execute();
}

async function insertLog(db: Transaction<Database>, { party, today }: Part): Promise<void> {
  const log = [
    {
      ago: 9,
      kind: 'meeting',
      words: 'First meeting with the 3 representatives. The incoming provider’s letter was gone through.',
    },
    {
      ago: 6,
      kind: 'proposal',
      words: 'The representatives ask that the first pay after the transfer comes on the old day.',
    },
    {
      ago: 2,
      kind: 'reply',
      words: 'We passed this on to the incoming provider. An advance of half a month’s pay is offered.',
    },
  ] as const;
  await db
    .insertInto('tupe_consultation_entry')
    .values(
      log.map(({ ago, kind, words }) => {
        const on = today.subtract({ days: ago });
        const recorded = { recorded_by: null, recorded_at: at(on, 16), withdrawn_at: null, withdrawn_reason: null };
        return { party_id: party.id, kind, happened_on: on.toString(), words, ...recorded };
      }),
    )
    .execute();
}
