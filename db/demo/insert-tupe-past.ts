import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { eliItems } from '#app/features/employee-information/domain.ts';
import { informItems } from '#app/features/tupe-consultation/items.ts';
import { tupePartiesOf } from '../queries/tupe-declaration.ts';
import type { Database } from '../schema.ts';
import type { NewTransfer } from './insert-tupe-transfer.ts';
import { at } from './moment.ts';

/** What was done in time before a transfer that is past: employers informed, and information given outside the market. */
export async function insertPastTransfer(db: Transaction<Database>, transfer: NewTransfer): Promise<void> {
  const { id, transferOn, outgoingId, outgoingOwner, headcount, special } = transfer;
  if (!transferOn) return;
  const informedOn = transferOn.subtract({ days: 45 });
  for (const { id: partyId, party } of await tupePartiesOf(db, id)) {
    if (party !== 'outgoing' && party !== 'incoming') continue;
    await db
      .insertInto('tupe_informed')
      .values({
        party_id: partyId,
        recipients: 'Elected representatives',
        how: 'letter',
        informed_on: informedOn.toString(),
        items: [...informItems],
        recorded_by: null,
        recorded_at: at(informedOn),
        withdrawn_at: null,
        withdrawn_reason: null,
      })
      .execute();
  }
  const givenOn = special ? transferOn : transferOn.subtract({ days: 33 });
  await db
    .insertInto('employee_information')
    .values({
      declaration_id: id,
      giver_id: outgoingId,
      sequence: 1,
      kind: 'initial',
      route: 'elsewhere',
      as_at: givenOn.subtract({ days: 6 }).toString(),
      given_on: givenOn.toString(),
      covers: [...eliItems],
      staff_count: headcount,
      delivery_words: 'Handed over on a drive that is sealed with a password',
      sha256: createHash('sha256').update(id).digest('hex'),
      bytes: null,
      content_type: null,
      sealed_key: null,
      envelope_id: null,
      given_by: outgoingOwner,
      given_at: at(givenOn),
      delete_on: transferOn.add({ years: 1 }).toString(),
      deleted_at: null,
      deleted_why: null,
      deletion_proof: null,
    })
    .execute();
}
