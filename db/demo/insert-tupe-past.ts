import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { eliItems } from '#app/features/employee-information/domain.ts';
import type { Database } from '../schema.ts';
import type { NewTransfer } from './insert-tupe-transfer.ts';
import { at } from './moment.ts';

/** The information about each employee that was given outside the market, before a transfer that is past. */
export async function insertPastInformation(db: Transaction<Database>, transfer: NewTransfer): Promise<void> {
  const { id, transferOn, outgoingId, outgoingOwner, headcount, special } = transfer;
  if (!transferOn) return;
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
