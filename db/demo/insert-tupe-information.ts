import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { contentTypes } from '#app/features/employee-information/information-kind.ts';
import { packFile } from '#app/features/employee-information/sealed-file.ts';
import type { Services } from '#app/services/services.ts';
import { insertInformation } from '../queries/employee-information.ts';
import { insertRecipient } from '../queries/employee-information-recipient.ts';
import { tupePartiesOf } from '../queries/tupe-declaration.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';
import { at } from './moment.ts';
import { demoId } from './random.ts';

const made = [
  'Name,Age,Role,Hours,Pay,Started',
  'Made-up Person One,41,Adviser,37,28400,2019-03-04',
  'Made-up Person Two,33,Job coach,30,23100,2022-09-12',
  'Made-up Person Three,57,Team leader,37,33900,2014-01-06',
].join('\n');
const daysAhead = { from: 20, to: 45 };

/**
 * Puts in employee information for the transfer that is next: a first instalment, sealed, of which two items are still to come, and
 * an owner of the incoming provider who may open it. Nothing where the vault is not set up.
 */
export async function insertTupeInformation(
  { vault, files, clock }: Pick<Services, 'vault' | 'files' | 'clock'>,
  db: Transaction<Database>,
  today: Temporal.PlainDate,
): Promise<void> {
  const declaration = await nextTransfer(db, today);
  const parties = declaration ? await tupePartiesOf(db, declaration.id) : [];
  const giverId = parties.find(({ party }) => party === 'outgoing')?.organisation_id;
  const incomingId = parties.find(({ party }) => party === 'incoming')?.organisation_id;
  if (!declaration || !giverId) return;
  const id = demoId('employee information', declaration.id);
  const bytes = new Uint8Array(Buffer.from(made));
  const packed = packFile({ name: 'made-up staff list.csv', contentType: contentTypes.csv, bytes });
  const place = { declarationId: declaration.id, purpose: 'employee_information' } as const;
  const sealed = await vault.seal(db, place, id, packed);
  if (!sealed.ok) return;
  const sealedKey = `vault/${declaration.id}/${id}`;
  await files.put(sealedKey, sealed.sealed, 'application/octet-stream');
  const given = today.subtract({ days: 2 });
  await insertInformation(db, {
    id,
    declaration_id: declaration.id,
    giver_id: giverId,
    sequence: 1,
    kind: 'initial',
    route: 'vault',
    as_at: today.subtract({ days: 5 }).toString(),
    given_on: given.toString(),
    covers: ['identity', 'particulars', 'agreements'],
    staff_count: declaration.headcount,
    delivery_words: '',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    content_type: contentTypes.csv,
    sealed_key: sealedKey,
    envelope_id: sealed.envelopeId,
    given_by: await ownerOf(db, giverId),
    given_at: at(given),
    delete_on: today.add({ months: 5 }).toString(),
    deleted_at: null,
    deleted_why: null,
    deletion_proof: null,
  });
  // As long as they have been a member, and no longer: who came after they were named was not meant.
  const now = new Date(clock.now().epochMilliseconds);
  if (incomingId) await nameOwner(db, declaration.id, incomingId, { today, now });
}

async function nextTransfer(db: Transaction<Database>, today: Temporal.PlainDate): Promise<TupeDeclarationRow | null> {
  const row = await db
    .selectFrom('tupe_declaration')
    .selectAll()
    .where('state', 'in', ['applies', 'workforce_pack_shared', 'cost_confirmed', 'eli_due', 'measures_notified'])
    .where('subcontract_id', 'is not', null)
    .where('planned_transfer_on', '>', today.add({ days: daysAhead.from }).toString())
    .where('planned_transfer_on', '<', today.add({ days: daysAhead.to }).toString())
    .orderBy('planned_transfer_on')
    .orderBy('id')
    .executeTakeFirst();
  return row ?? null;
}

async function nameOwner(
  db: Transaction<Database>,
  declarationId: string,
  organisationId: string,
  { today, now }: { today: Temporal.PlainDate; now: Date },
): Promise<void> {
  const personId = await ownerOf(db, organisationId);
  if (!personId) return;
  await insertRecipient(db, {
    declaration_id: declarationId,
    organisation_id: organisationId,
    person_id: personId,
    named_by: personId,
    named_by_organisation_id: organisationId,
    named_at: now,
    ends_on: today.add({ days: 60 }).toString(),
    ended_at: null,
    ended_by: null,
  });
}

async function ownerOf(db: Transaction<Database>, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .where('ended_at', 'is', null)
    .orderBy('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}
